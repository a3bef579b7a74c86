package org.redvest.rest.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.in.MenuEntry;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.model.Publisher;
import org.redvest.rest.body.CodePoints;

/** A service that can be ordered. */
@Schema(name = "MenuItem", description = "A service that can be ordered.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuItemJson(
    @Schema(required = true) UUID id,
    @Schema(required = true) long version,
    @Nullable @Schema(nullable = true, description = "Absent when a position publishes it.")
        UUID team,
    @Nullable @Schema(nullable = true, description = "Absent when a team publishes it.")
        UUID position,
    @Nullable @CodePoints(max = 50)
        @Schema(
            nullable = true,
            description = "The name of the team or position, on a position's menu.")
        String publisher,
    @CodePoints(max = 50) @Schema(required = true) String title,
    @CodePoints(max = 2_000) @Schema(required = true) String description,
    @CodePoints(max = 40) @Schema(required = true) String category,
    @Schema(required = true) boolean brand,
    @Nullable @Schema(nullable = true) Integer minutes,
    @Nullable @CodePoints(max = 500) @Schema(nullable = true) String preparation,
    @Schema(required = true) MenuStatus status) {

  static MenuItemJson from(MenuItem item) {
    return from(item, null);
  }

  static MenuItemJson from(MenuEntry entry) {
    return from(entry.item(), entry.publisher());
  }

  private static MenuItemJson from(MenuItem item, @Nullable String publisher) {
    var offering = item.offering();
    return new MenuItemJson(
        item.id().value(),
        item.version().number(),
        item.publisher() instanceof Publisher.ByTeam(var team) ? team.value() : null,
        item.publisher() instanceof Publisher.ByPosition(var position) ? position.value() : null,
        publisher,
        offering.title(),
        offering.description(),
        offering.category().value(),
        offering.brand(),
        offering.minutes(),
        offering.preparation(),
        item.status());
  }
}
