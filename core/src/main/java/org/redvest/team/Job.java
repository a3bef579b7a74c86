// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.category.CategoryCode;
import org.redvest.shared.Point;
import org.redvest.shared.TimeWindow;

/**
 * What somebody is sought for.
 *
 * @param station the lowest position that covers the place, with all above it
 * @param exact the place itself; null when only the station is known
 * @param wanted when; null when any time will do
 */
public record Job(
    CategoryCode category,
    Lineage station,
    @Nullable Point exact,
    @Nullable TimeWindow wanted,
    RiskLevel risk) {}
