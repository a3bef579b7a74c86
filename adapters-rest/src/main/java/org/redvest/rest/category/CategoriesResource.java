package org.redvest.rest.category;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.category.in.ListCategories;

@Path("/v1/categories")
@Tag(name = "Menu")
@Produces(MediaType.APPLICATION_JSON)
class CategoriesResource {

  private static final int FRESH_SECONDS = 300;

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
  @APIResponse(responseCode = "304", description = "Unchanged since the given ETag.")
  public Response list(@Context Request request) {
    var categories = list.list().stream().map(CategoryJson::from).toList();
    var tag = new EntityTag(Integer.toHexString(categories.hashCode()));
    var unchanged = request.evaluatePreconditions(tag);
    var cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    return (unchanged != null ? unchanged : Response.ok(categories))
        .tag(tag)
        .cacheControl(cache)
        .build();
  }
}
