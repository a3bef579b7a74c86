// SPDX-License-Identifier: MulanPSL-2.0
/**
 * One need on its way (点单 → 评单). A resident or a station places an order; whoever holds it verifies
 * it and offers it to teams; one team takes it, plans it, serves it; the person served rates it. A
 * team offered an order may decline, and that costs it nothing, ever.
 *
 * <pre>
 * PLACED ──verify──▶ VERIFIED ──dispatch──▶ OFFERED ──accept──▶ TAKEN ──plan──▶ SCHEDULED
 *   │ │                ▲ │ ▲                   │                  │                 │
 *   │ └─refer─▶ REFERRED │ └─ last offer gone ─┘                  │               report
 *   └─reject─▶ REJECTED  │                                        │                 ▼
 *                        ├──────── hand-back, recall ─────────────┴─────────────── SERVED
 *                        └──────── not solved: next round ────────────────────────┘ │ rate
 *   before SERVED: cancel ─▶ CANCELLED      VERIFIED at the top: give up ─▶ UNMET   ▼
 *                                                                                 CLOSED
 * </pre>
 *
 * The table of stages and actions is {@link org.redvest.order.model.OrderAction}; what the stages
 * hold is {@code model.Stage}; who may do what is {@code model.OrderPolicy}; {@link
 * org.redvest.order.OrderHistory} folds the events for the proof that nothing was lost.
 */
@NullMarked
package org.redvest.order;

import org.jspecify.annotations.NullMarked;
