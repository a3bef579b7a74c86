package org.redvest.rest.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.in.MenuEntry;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.model.Publisher;

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
    @Nullable @Schema(
            nullable = true,
            description = "The name of the team or position, on a position's menu.")
        String publisher,
    @Schema(required = true) String title,
    @Schema(required = true) String description,
    @Schema(required = true) String category,
    @Schema(required = true) boolean brand,
    @Nullable @Schema(nullable = true) Integer minutes,
    @Nullable @Schema(nullable = true) String preparation,
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
