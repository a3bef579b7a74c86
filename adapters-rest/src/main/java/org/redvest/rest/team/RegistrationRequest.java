// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.CreditCode;
import org.redvest.team.TeamKind;
import org.redvest.team.in.Teams.Registration;
import org.redvest.team.model.Nature;

/** A new team. */
@Schema(name = "TeamRegistration", description = "A new team; whoever registers it leads it.")
record RegistrationRequest(
    @NotNull @Schema(description = "The position that it is attached to.") UUID home,
    @NotNull TeamKind kind,
    @Nullable @CodePoints(max = 40)
        @Schema(
            description =
                "Unified social credit code (GB 32100); a REGISTERED_ORGANISATION and a"
                    + " PUBLIC_BODY have one.")
        String creditCode,
    @Nullable @Valid @Schema(description = "Absent when the team, being a legal person, answers for itself.")
        RecordingUnitJson recordingUnit,
    @NotNull @Valid ProfileRequest profile) {

  Registration toDomain() {
    return new Registration(
        NamedPositions.of(home),
        new Nature(
            kind,
            creditCode == null ? null : new CreditCode(creditCode),
            recordingUnit == null ? null : recordingUnit.toDomain()),
        profile.toDomain());
  }
}
