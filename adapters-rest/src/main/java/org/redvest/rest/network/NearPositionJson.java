package org.redvest.rest.network;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.network.model.NearPosition;

/** A position and its distance. */
@Schema(name = "NearPosition")
record NearPositionJson(
    @Schema(required = true) PositionJson position,
    @Schema(description = "As the crow flies, in metres.", required = true) long meters) {

  static NearPositionJson from(NearPosition near) {
    return new NearPositionJson(PositionJson.from(near.position()), Math.round(near.meters()));
  }

  /** The nearest first. */
  @Schema(name = "NearPositions")
  record Answer(@Size(max = 20) @Schema(required = true) List<NearPositionJson> items) {}
}
