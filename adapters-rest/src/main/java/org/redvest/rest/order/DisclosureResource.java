package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.redvest.order.OrderId;
import org.redvest.order.in.DiscloseContact;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.order.DisclosedJson.LooksJson;

/** Contact and exact place, and who looked at them (PIPL art. 6, 44). */
@Path("/v1/orders/{id}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class DisclosureResource {

  private final Callers callers;
  private final JsonBody json;
  private final DiscloseContact disclose;
  private final DiscloseContact.History history;

  @Inject
  DisclosureResource(
      Callers callers, JsonBody json, DiscloseContact disclose, DiscloseContact.History history) {
    this.callers = callers;
    this.json = json;
    this.disclose = disclose;
    this.history = history;
  }

  @POST
  @Operation(
      operationId = "discloseContact",
      summary = "Look at an order's contact and exact place",
      description =
          "Who: from TAKEN until seven days after SERVED the leaders of the team that took it and"
              + " the person in charge; keepers over the holder. Each look is written down and"
              + " shown to the person.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ClosingRequests.Disclosure.class)))
  @APIResponse(
      responseCode = "200",
      description = "Contact and place, not to be kept.",
      content = @Content(schema = @Schema(implementation = DisclosedJson.class)))
  public RestResponse<DisclosedJson> disclose(@PathParam("id") String id, byte[] body) {
    var request =
        new DiscloseContact.Request(
            PathIds.of(id, OrderId::new),
            callers.commanding(body),
            () -> json.read(body, ClosingRequests.Disclosure.class).purpose());
    return unkept(DisclosedJson.from(disclose.disclose(request)));
  }

  @GET
  @PersonalRead
  @Operation(
      operationId = "listDisclosures",
      summary = "Show who looked at an order's contact",
      description = "Who: the requester; keepers and secretaries over the holder.")
  @APIResponse(
      responseCode = "200",
      description = "The latest looks first.",
      content = @Content(schema = @Schema(implementation = LooksJson.class)))
  public LooksJson looks(@PathParam("id") String id) {
    return LooksJson.from(history.of(PathIds.of(id, OrderId::new), callers.current()));
  }

  private static <T> RestResponse<T> unkept(T body) {
    return RestResponse.ResponseBuilder.ok(body).header("Cache-Control", "no-store").build();
  }
}
