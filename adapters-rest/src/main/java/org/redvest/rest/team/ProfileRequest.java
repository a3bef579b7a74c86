// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.category.CategoryCode;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.PhoneNumber;
import org.redvest.team.Capacity;
import org.redvest.team.RiskLevel;
import org.redvest.team.WorkingHours;
import org.redvest.team.model.Profile;

/** What a team says of itself and may change. */
@Schema(name = "TeamProfile", description = "What a team says of itself and may change.")
record ProfileRequest(
    @NotNull @CodePoints(max = 50) @Schema(examples = "红马甲家电维修队") String name,
    @NotNull @CodePoints(max = 30)
        @Schema(
            description = "A telephone number; only the team and the staff above it see it.",
            examples = "0518-85412345")
        String contact,
    @NotNull @Size(max = 40) @Schema(minItems = 1, description = "Category codes.")
        List<@NotNull @CodePoints(max = 40) String> categories,
    @NotNull @Valid AreaJson area,
    @NotNull @Min(1) @Max(200) @Schema(description = "How many orders it can hold at once.")
        Integer capacity,
    @Nullable @Size(max = 28) @Schema(description = "None means always.")
        List<@NotNull @Valid ShiftJson> hours,
    @NotNull @Schema(description = "The riskiest jobs that it takes.") RiskLevel highestRisk) {

  Profile toDomain() {
    var shifts = hours == null ? List.<ShiftJson>of() : hours;
    return new Profile(
        name,
        PhoneNumber.of(contact),
        categories.stream().map(CategoryCode::new).collect(Collectors.toSet()),
        area.toDomain(),
        new Capacity(capacity),
        new WorkingHours(shifts.stream().map(ShiftJson::toDomain).collect(Collectors.toSet())),
        highestRisk);
  }
}
