// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.shared.Personal;
import org.redvest.team.RiskLevel;

/** That a request was checked, and how (志愿服务条例 art. 13). */
public record Verification(
    Instant at, PersonId by, VerificationMethod method, RiskLevel risk, @Nullable Personal note) {}
