// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.OrderView.Asked;
import org.redvest.order.model.Channel;
import org.redvest.order.model.OrderKind;
import org.redvest.rest.body.CodePoints;

/** What was asked. */
@Schema(name = "Asked", description = "What was asked, as far as the caller may see it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedJson(
    Instant at,
    OrderKind kind,
    Channel channel,
    @CodePoints(max = 40) @Schema(examples = "HOME_REPAIR") String category,
    @Nullable UUID menuItem,
    @Schema(description = "The lowest position that covers the place.") UUID station,
    @Nullable @CodePoints(max = 50) @Schema(description = "The 500 m cell of the place.")
        String cell,
    int headcount,
    @Nullable WindowJson wanted,
    @Nullable @CodePoints(max = 1_000) String need,
    @Nullable @CodePoints(max = 500) String risks,
    @Nullable @CodePoints(max = 500) @Schema(description = "A wish's words for everybody.")
        String publicText,
    @Nullable @CodePoints(max = 50)
        @Schema(description = "Masked for all but the person himself.", examples = "王**")
        String contactName,
    @Nullable @CodePoints(max = 30)
        @Schema(description = "Masked for all but the person himself.", examples = "138****1234")
        String phone,
    @Nullable @CodePoints(max = 200)
        @Schema(description = "For the person himself; others ask for its disclosure.")
        String address,
    @Nullable @Schema(description = "The order that this one was split off from.") UUID partOf) {

  static AskedJson from(Asked asked) {
    return new AskedJson(
        asked.at(),
        asked.kind(),
        asked.channel(),
        asked.category().value(),
        Ids.orNull(asked.menuItem()),
        asked.station().value(),
        asked.cell(),
        asked.headcount(),
        WindowJson.from(asked.wanted()),
        asked.need(),
        asked.risks(),
        asked.publicText(),
        asked.contactName(),
        asked.phone(),
        asked.address(),
        Ids.orNull(asked.partOf()));
  }
}
