// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.access.PositionId;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.Network.Command;
import org.redvest.shared.Id;

/** The body of closing a position. */
@Schema(name = "ClosingRequest")
record ClosingRequest(
    @NotNull @Schema(description = "Who takes over: an active position of the same level and city.")
        UUID successor) {

  Command.Close toDomain() {
    if (!Id.isRouted(successor)) {
      throw NetworkRefusal.POSITION_SUCCESSOR_INVALID.refusal();
    }
    return new Command.Close(new PositionId(successor));
  }
}
