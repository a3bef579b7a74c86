// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.network.in.Network;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;

/** Positions near a point. */
@Path("/v1/positions")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
class NearestPositionsResource {

  /** Java reads more as a number than JSON means by one: NaN, 0x1p3, 34d. */
  private static final Pattern DEGREES =
      Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?");

  private final Network network;

  @Inject
  NearestPositionsResource(Network network) {
    this.network = network;
  }

  @GET
  @Path("/nearest")
  @Described(
      summary = "Find the positions nearest to a point",
      who = "everybody, without a token. Active positions within 50 km.",
      answer = "The nearest first.",
      refused = "MALFORMED_REQUEST, NOT_A_POINT, DATUM_NOT_SUPPORTED, DATUM_UNKNOWN")
  @PublicRead
  public NearPositionJson.Answer findNearestPositions(
      @QueryParam("lat")
          @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      format = "double",
                      minimum = "-90",
                      maximum = "90"))
          @Nullable String lat,
      @QueryParam("lng")
          @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      format = "double",
                      minimum = "-180",
                      maximum = "180"))
          @Nullable String lng,
      @QueryParam("datum")
          @Parameter(
              required = true,
              description = "GCJ02 or WGS84; CGCS2000 is taken as WGS84.",
              schema = @Schema(minLength = 1, maxLength = 20))
          @Nullable String datum,
      @QueryParam("level")
          @Parameter(
              description = "Which levels count; may be repeated; all when absent.",
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = Level.class, maxItems = 20))
          List<String> levels,
      @QueryParam("limit")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "10"))
          @Nullable String limit) {
    if (datum == null) {
      throw new MalformedRequest(Fault.required("datum"));
    }
    var point = new Point(number("lat", lat), number("lng", lng), Datum.named(datum), null);
    var only = levels.stream().map(Levels::named).collect(Collectors.toSet());
    var found = network.nearest(point, only, Limit.of(limit, 10, 20).rows());
    return new NearPositionJson.Answer(found.stream().map(NearPositionJson::from).toList());
  }

  private static double number(String field, @Nullable String text) {
    if (text != null && DEGREES.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    throw new MalformedRequest(
        text == null ? Fault.required(field) : Fault.wrongType(field, Fault.Type.NUMBER));
  }
}
