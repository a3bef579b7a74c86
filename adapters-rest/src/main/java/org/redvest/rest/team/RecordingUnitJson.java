// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.CreditCode;
import org.redvest.team.model.RecordingUnit;

/** The body that answers for a team's records. */
@Schema(
    name = "RecordingUnit",
    description = "The body that answers for the team's service records and signs them.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordingUnitJson(
    @NotNull @CodePoints(max = 100) @Schema(examples = "海州区新东街道办事处") String name,
    @Nullable @CodePoints(max = 40) @Schema(description = "Unified social credit code (GB 32100).")
        String creditCode) {

  static @Nullable RecordingUnitJson from(@Nullable RecordingUnit unit) {
    return unit == null
        ? null
        : new RecordingUnitJson(
            unit.name(), unit.creditCode() == null ? null : unit.creditCode().value());
  }

  RecordingUnit toDomain() {
    return new RecordingUnit(name, creditCode == null ? null : new CreditCode(creditCode));
  }
}
