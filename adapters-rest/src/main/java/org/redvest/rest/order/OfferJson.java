// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.order.in.OrderView.OfferSheet;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;
import org.redvest.rest.action.ActionJson;

/** One offer of an order. */
@Schema(name = "Offer", description = "The order as it was offered to one team.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferJson(
    UUID id,
    UUID team,
    int round,
    DispatchMode mode,
    OfferState state,
    Instant madeAt,
    @Schema(description = "Until when it can be accepted.") Instant deadlineAt,
    @Size(max = 30) List<ActionJson> actions) {

  static OfferJson from(OfferSheet offer) {
    var id = offer.id().value();
    return new OfferJson(
        id,
        offer.team().value(),
        offer.round(),
        offer.mode(),
        offer.state(),
        offer.madeAt(),
        offer.expiresAt(),
        Actions.from(id, offer.actions()));
  }
}
