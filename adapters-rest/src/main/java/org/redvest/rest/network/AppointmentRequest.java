// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.rest.body.Accounts;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.Instants;

/** The body of an appointment. */
@Schema(name = "AppointmentRequest")
record AppointmentRequest(
    @NotNull @CodePoints(max = 255)
        @Schema(
            description =
                "The issuer's identifier of the account (the token's sub), which need not have"
                    + " signed in before; for a partner, that of its machine client.")
        String account,
    @NotNull Role role,
    @Nullable @Schema(description = "From when it holds, never before now; now when absent.")
        OffsetDateTime from,
    @Nullable @Schema(description = "Until when it holds; no end when absent.") OffsetDateTime to) {

  Wanted toDomain() {
    return new Wanted(
        Accounts.subject(account), role, Instants.orNull("from", from), Instants.orNull("to", to));
  }

  @Override
  public String toString() {
    return "AppointmentRequest[" + role + "]";
  }
}
