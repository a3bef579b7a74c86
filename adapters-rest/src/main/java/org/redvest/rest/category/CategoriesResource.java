// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.category;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.category.in.ListCategories;
import org.redvest.rest.caching.PublicRead;

@Path("/v1/categories")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class CategoriesResource {

  private final ListCategories list;

  @Inject
  CategoriesResource(ListCategories list) {
    this.list = list;
  }

  @GET
  @Operation(
      operationId = "listCategories",
      summary = "The kinds of service",
      description = "Who: everybody. In the order in which they are shown.")
  @APIResponse(
      responseCode = "200",
      description = "All categories.",
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.ARRAY,
                      implementation = CategoryJson.class,
                      maxItems = 200)))
  @PublicRead(seconds = PublicRead.CATALOGUE)
  public List<CategoryJson> list() {
    return list.list().stream().map(CategoryJson::from).toList();
  }
}
