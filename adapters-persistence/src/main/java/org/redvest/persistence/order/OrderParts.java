// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.util.List;

/** The rows that a whole order is made of, and what stands above the positions that they name. */
record OrderParts(
    OrderRow order,
    Lineages lineages,
    List<RoundRow> rounds,
    List<OfferRow> offers,
    List<ObjectionRow> objections) {}
