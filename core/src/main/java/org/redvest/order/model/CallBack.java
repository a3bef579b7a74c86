// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.shared.Personal;

/** An independent question after the close (回访). */
public record CallBack(Instant at, PersonId by, boolean solved, @Nullable Personal note) {}
