// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;

/**
 * A link for an order that waits for its rating.
 *
 * @param token opaque; whoever holds it may rate this round, so it goes to the person served only
 */
public record RatingLink(String token, Instant expiresAt) {}
