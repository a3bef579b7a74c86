// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OrderView.ObjectionSheet;
import org.redvest.order.model.ObjectionState;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.body.CodePoints;

/** One objection. */
@Schema(name = "Objection", description = "A case beside the order: this is not ours.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectionJson(
    UUID id,
    @Nullable @Schema(description = "The team that objects; a holder does when absent.") UUID team,
    @Schema(description = "The position that decides.") UUID decider,
    @Nullable UUID raisedBy,
    Instant raisedAt,
    @Schema(description = "Dismissed when nobody decides until then.") Instant deadlineAt,
    @Nullable @CodePoints(max = 500) String reason,
    ObjectionState state,
    @Size(max = 30) List<ActionJson> actions) {

  static ObjectionJson from(ObjectionSheet objection) {
    var id = objection.id().value();
    return new ObjectionJson(
        id,
        Ids.orNull(objection.team()),
        objection.decider().value(),
        Ids.orNull(objection.raisedBy()),
        objection.raisedAt(),
        objection.dueAt(),
        objection.reason(),
        objection.state(),
        Actions.from(id, objection.actions()));
  }
}
