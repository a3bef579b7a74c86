package org.redvest.rest.menu;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of the menu looks like in the contract. */
@Schema(name = "MenuPage")
record MenuPage(
    @Schema(required = true) List<MenuItemJson> items,
    @Nullable @Schema(nullable = true, description = "The cursor of the next page.") String next) {}
