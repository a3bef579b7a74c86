// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.time.Instant;

/**
 * Somebody's time in a team, with whatever breaks: leaving it and coming again begins none anew.
 *
 * @param first when he first came to it
 * @param present whether he is in it now
 */
public record Tenure(Instant first, boolean present) {}
