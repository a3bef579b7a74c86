// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.rest;

import org.redvest.bootstrap.violations.persistence.PublicEntity;

/** Answers with a row. */
public record Shortcut(PublicEntity row) {}
