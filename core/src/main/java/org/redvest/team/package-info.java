// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Teams (队伍): volunteers attached to a home position, who say what they serve, where, when and how
 * much at once. A team registers; an administrator over its home position, who has no part in it,
 * approves it; only an approved team is offered orders.
 *
 * <pre>
 * REGISTERED ──approve──▶ APPROVED ──suspend──▶ SUSPENDED
 *     │                       ▲                     │
 *  reject                     └──────reinstate──────┘
 *     ▼
 * REJECTED            REGISTERED, APPROVED, SUSPENDED ──dissolve──▶ DISSOLVED
 * </pre>
 *
 * At the root stands what other features may use, above all {@link org.redvest.team.Eligibility}:
 * who may be offered a job, and why not.
 */
@NullMarked
package org.redvest.team;

import org.jspecify.annotations.NullMarked;
