// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.network.model.NearPosition;

/** A position and its distance. */
@Schema(name = "NearPosition")
record NearPositionJson(
    PositionJson position, @Schema(description = "As the crow flies, in metres.") long meters) {

  static NearPositionJson from(NearPosition near) {
    return new NearPositionJson(PositionJson.from(near.position()), Math.round(near.meters()));
  }

  /** The nearest first. */
  @Schema(name = "NearPositions")
  record Answer(@Size(max = 20) List<NearPositionJson> items) {}
}
