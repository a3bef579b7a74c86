// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.order.in.RatingLink;
import org.redvest.rest.body.CodePoints;

/** What a rating link is made of; the front end puts the token behind its own address. */
@Schema(name = "RatingLink", description = "Goes to the person served, and to nobody else.")
record RatingLinkJson(
    @CodePoints(max = 500) @Schema(description = "To be sent with the rating to /v1/ratings.")
        String token,
    @Schema(description = "Until when it rates.") Instant deadlineAt) {

  static RatingLinkJson from(RatingLink link) {
    return new RatingLinkJson(link.token(), link.expiresAt());
  }
}
