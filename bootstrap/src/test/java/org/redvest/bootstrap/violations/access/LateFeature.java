// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.access;

import org.redvest.bootstrap.violations.order.model.Hasty;

/** Uses a feature that comes after its own. */
public record LateFeature(Hasty later) {}
