// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.in.Disclosure;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;

/** Contact and exact place, for those who need them to serve. */
@Schema(name = "Disclosed", description = "Contact and exact place. Each look is written down.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosedJson(
    PlacementRequest.ContactJson contact,
    @CodePoints(max = 200) String address,
    @Nullable PointJson point) {

  static DisclosedJson from(Disclosure disclosed) {
    return new DisclosedJson(
        PlacementRequest.ContactJson.from(disclosed.contact()),
        disclosed.place().address().text(),
        PointJson.from(disclosed.place().point()));
  }

  @Override
  public String toString() {
    return "•••";
  }

  /** Every look at an order's contact. */
  @Schema(name = "Looks", description = "Who looked at the contact, the latest first.")
  record LooksJson(@Size(max = 10_000) List<LookJson> looks) {

    static LooksJson from(List<Disclosure.Look> looks) {
      return new LooksJson(
          looks.stream()
              .map(look -> new LookJson(look.by().value(), look.purpose(), look.at()))
              .toList());
    }
  }

  /** One look. */
  @Schema(name = "Look")
  record LookJson(UUID by, Disclosure.Purpose purpose, Instant at) {}
}
