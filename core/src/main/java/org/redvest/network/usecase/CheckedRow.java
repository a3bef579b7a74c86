// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import org.jspecify.annotations.Nullable;
import org.redvest.network.model.Division;
import org.redvest.network.model.PositionName;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** A row whose values are what they say. */
record CheckedRow(
    int line,
    DivisionCode code,
    PositionName name,
    @Nullable DivisionCode parent,
    Division.DivisionLevel level,
    @Nullable Point point) {}
