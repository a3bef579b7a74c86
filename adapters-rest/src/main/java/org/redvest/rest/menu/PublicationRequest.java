package org.redvest.rest.menu;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.in.PublishMenuItem.Publication;
import org.redvest.menu.model.Offering;
import org.redvest.menu.model.Publisher;
import org.redvest.shared.Id;

/** A new menu item. */
@Schema(
    name = "MenuPublication",
    description = "A service for the menu, published by a team or by a position.")
record PublicationRequest(
    @Nullable @Schema(nullable = true, description = "The team that serves; or position.")
        UUID team,
    @Nullable @Schema(nullable = true, description = "The position that offers it; or team.")
        UUID position,
    @NotNull @Schema(required = true, maxLength = 50, examples = "上门修灯") String title,
    @NotNull @Schema(required = true, maxLength = 2000) String description,
    @NotNull @Schema(required = true, examples = "HOME_REPAIR") String category,
    @Nullable @Schema(nullable = true, description = "A brand project; false unless told.")
        Boolean brand,
    @Nullable @Schema(nullable = true, minimum = "1", maximum = "1440", description = "How long.")
        Integer minutes,
    @Nullable @Schema(
            nullable = true,
            maxLength = 500,
            description = "What whoever orders it has to prepare.")
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
    if (value == null) {
      return null;
    }
    if (!Id.isRouted(value)) {
      throw new MenuRefusal(MenuRefusal.Code.MENU_PUBLISHER_UNKNOWN);
    }
    return type.apply(value);
  }
}
