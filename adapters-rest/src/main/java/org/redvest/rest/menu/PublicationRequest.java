// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.menu;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.Menu.Publication;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.Offering;
import org.redvest.menu.Publisher;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.Id;

/** A new menu item. */
@Schema(
    name = "MenuPublication",
    description = "A service for the menu, published by a team or by a position.")
record PublicationRequest(
    @Nullable @Schema(description = "The team that serves; or position.") UUID team,
    @Nullable @Schema(description = "The position that offers it; or team.") UUID position,
    @NotNull @CodePoints(max = 50) @Schema(examples = "上门修灯") String title,
    @NotNull @CodePoints(max = 2_000) String description,
    @NotNull @CodePoints(max = 40) @Schema(examples = "HOME_REPAIR") String category,
    @Nullable @Schema(description = "A brand project; false unless told.") Boolean brand,
    @Nullable @Min(1) @Max(1_440) @Schema(description = "How long.") Integer minutes,
    @Nullable @CodePoints(max = 500) @Schema(description = "What whoever orders it has to prepare.")
        String preparation) {

  Publication toDomain() {
    return new Publication(
        Publisher.of(named(team, TeamId::new), named(position, PositionId::new)),
        new Offering(
            title,
            description,
            new CategoryCode(category),
            Boolean.TRUE.equals(brand),
            minutes,
            preparation));
  }

  /** A value that cannot be one of our identifiers names nobody. */
  private static <T extends @Nullable Object> @Nullable T named(
      @Nullable UUID value, Function<UUID, T> type) {
    if (value != null && !Id.isRouted(value)) {
      throw MenuRefusal.MENU_PUBLISHER_UNKNOWN.refusal();
    }
    return value == null ? null : type.apply(value);
  }
}
