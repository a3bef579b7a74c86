// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OfferItem;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.body.CodePoints;

/** One offer in a team's list. */
@Schema(
    name = "OfferRow",
    description = "One offer in a team's list, with what it must know of the order to answer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferRowJson(
    UUID id,
    UUID order,
    @CodePoints(max = 27) String number,
    UUID team,
    @CodePoints(max = 40) String category,
    UUID station,
    int headcount,
    @Nullable Instant wantedFrom,
    @Nullable Instant wantedTo,
    DispatchMode mode,
    OfferState state,
    Instant madeAt,
    @Schema(description = "Until when it can be accepted.") Instant deadlineAt,
    @Size(max = 30) List<ActionJson> actions) {

  static OfferRowJson from(OfferItem item) {
    var offer = item.offer();
    var id = offer.id().value();
    return new OfferRowJson(
        id,
        offer.order().value(),
        offer.number().format(),
        offer.team().value(),
        offer.category().value(),
        offer.station().value(),
        offer.headcount(),
        offer.wantedFrom(),
        offer.wantedTo(),
        offer.mode(),
        offer.state(),
        offer.madeAt(),
        offer.expiresAt(),
        Actions.from(id, item.actions(), offer.expiresAt()));
  }
}
