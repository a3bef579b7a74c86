// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.Publisher;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.caching.Versioned;

/** A service that can be ordered. */
@Schema(name = "MenuItem", description = "A service that can be ordered.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuItemJson(
    UUID id,
    long version,
    @Nullable @Schema(description = "Absent when a position publishes it.") UUID team,
    @Nullable @Schema(description = "Absent when a team publishes it.") UUID position,
    @Nullable @CodePoints(max = 50)
        @Schema(description = "The name of the team or position, on a position's menu.")
        String publisher,
    @CodePoints(max = 50) String title,
    @CodePoints(max = 2_000) String description,
    @CodePoints(max = 40) String category,
    boolean brand,
    @Nullable Integer minutes,
    @Nullable @CodePoints(max = 500) String preparation,
    MenuStatus status)
    implements Versioned {

  static MenuItemJson from(MenuItem item) {
    return from(item, null);
  }

  static MenuItemJson from(Menu.Entry entry) {
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
