package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.in.FindNearestPositions;
import org.redvest.network.in.ListPositions;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionViews;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.rest.problem.Problem;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;
import org.redvest.shared.Refusal;
import org.redvest.shared.TextLimit;

/** Many positions: searched, and those near a point. */
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "network")
class PositionListResource {

  private static final TextLimit NAME = TextLimit.line(50);

  /** Java reads more as a number than JSON means by one: NaN, 0x1p3, 34d. */
  private static final Pattern DEGREES =
      Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?");

  private final Cursors cursors;
  private final ListPositions list;
  private final FindNearestPositions nearest;

  @Inject
  PositionListResource(Cursors cursors, ListPositions list, FindNearestPositions nearest) {
    this.cursors = cursors;
    this.list = list;
    this.nearest = nearest;
  }

  @GET
  @Operation(
      operationId = "listPositions",
      summary = "List or search positions",
      description = "Who: everybody, without a token. Active positions by division code.")
  @APIResponse(responseCode = "200", description = "A page of positions.")
  @APIResponse(
      responseCode = "400",
      description = "MALFORMED_REQUEST, CURSOR_INVALID",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead
  public Page<PositionJson> list(
      @Nullable @QueryParam("parent") @Parameter(description = "Directly below this position.")
          String parent,
      @Nullable @QueryParam("level") @Parameter(schema = @Schema(implementation = Level.class))
          String level,
      @Nullable @QueryParam("name")
          @Parameter(
              description = "What the name begins with.",
              schema = @Schema(minLength = 1, maxLength = 50))
          String name,
      @Nullable @QueryParam("limit") String limit,
      @Nullable @QueryParam("cursor") String cursor) {
    var wanted = Limit.of(limit);
    var filter = new PositionViews.Filter(parent(parent), level(level), name(name));
    var here = Cursors.list("positions", parent, level, name);
    var after = cursors.read(cursor, here, 2).map(PositionListResource::after).orElse(null);
    return Page.of(
        list.list(filter, after, wanted.andOneMore()),
        wanted,
        PositionJson::from,
        last -> cursor(here, last));
  }

  @GET
  @Path("/nearest")
  @Operation(
      operationId = "findNearestPositions",
      summary = "Find the positions nearest to a point",
      description = "Who: everybody, without a token. Active positions within 50 km.")
  @APIResponse(responseCode = "200", description = "The nearest first.")
  @APIResponse(
      responseCode = "default",
      description = "MALFORMED_REQUEST, NOT_A_POINT, DATUM_NOT_SUPPORTED, DATUM_UNKNOWN",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @PublicRead
  public NearPositionJson.Answer nearest(
      @Nullable @QueryParam("lat")
          @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      format = "double",
                      minimum = "-90",
                      maximum = "90"))
          String lat,
      @Nullable @QueryParam("lng")
          @Parameter(
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      format = "double",
                      minimum = "-180",
                      maximum = "180"))
          String lng,
      @Nullable @QueryParam("datum")
          @Parameter(
              required = true,
              description = "GCJ02 or WGS84; CGCS2000 is taken as WGS84.",
              schema = @Schema(minLength = 1, maxLength = 20))
          String datum,
      @QueryParam("level")
          @Parameter(
              description = "Which levels count; may be repeated; all when absent.",
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = Level.class, maxItems = 20))
          List<String> levels,
      @Nullable @QueryParam("limit")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "10"))
          String limit) {
    if (datum == null) {
      throw new MalformedRequest(Fault.required("datum"));
    }
    var point = new Point(number("lat", lat), number("lng", lng), Datum.named(datum), null);
    var found = nearest.nearest(point, levels(levels), Limit.of(limit, 10, 20).rows());
    return new NearPositionJson.Answer(found.stream().map(NearPositionJson::from).toList());
  }

  private String cursor(List<String> here, PositionSummary last) {
    return cursors.write(here, last.division().value(), last.id().value());
  }

  private static PositionViews.After after(List<String> key) {
    return new PositionViews.After(
        new DivisionCode(key.get(0)), new PositionId(UUID.fromString(key.get(1))));
  }

  private static @Nullable PositionId parent(@Nullable String text) {
    var id = PathIds.filter("parent", text);
    return id == null ? null : new PositionId(id);
  }

  private static @Nullable Level level(@Nullable String text) {
    try {
      return text == null ? null : Level.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedRequest(Fault.unknownValue("level", Level.class));
    }
  }

  private static Set<Level> levels(List<String> texts) {
    return texts.stream()
        .map(text -> Objects.requireNonNull(level(text)))
        .collect(Collectors.toSet());
  }

  private static double number(String field, @Nullable String text) {
    if (text != null && DEGREES.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    throw new MalformedRequest(
        text == null ? Fault.required(field) : Fault.wrongType(field, Fault.Type.NUMBER));
  }

  /** No name holds what cannot be stored, so that searching for it is a mistake. */
  private static @Nullable String name(@Nullable String beginning) {
    if (beginning == null) {
      return null;
    }
    try {
      return NAME.publishedOrNull(beginning);
    } catch (Refusal unreadable) {
      throw new MalformedRequest(
          beginning.codePointCount(0, beginning.length()) > NAME.codePoints()
              ? new Fault("name", Fault.Code.TOO_LONG, Map.of("max", NAME.codePoints()))
              : Fault.of("name", Fault.Code.UNREADABLE));
    }
  }
}
