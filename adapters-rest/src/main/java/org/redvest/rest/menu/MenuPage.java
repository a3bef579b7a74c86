package org.redvest.rest.menu;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.body.CodePoints;

/** What a page of the menu looks like in the contract. */
@Schema(name = "MenuPage")
record MenuPage(
    @Size(max = 200) @Schema(required = true) List<MenuItemJson> items,
    @Nullable @CodePoints(max = 500)
        @Schema(nullable = true, description = "The cursor of the next page.")
        String next) {}
