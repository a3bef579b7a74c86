// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.in.Network;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionLists;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Limit;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Paging;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Refusal;
import org.redvest.shared.TextLimit;

/** Positions by division code, a page at a time. */
@Path("/v1/positions")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
class PositionListResource {

  private static final TextLimit NAME = TextLimit.line(50);

  private final Network network;
  private final Cursors cursors;

  @Inject
  PositionListResource(Network network, Cursors cursors) {
    this.network = network;
    this.cursors = cursors;
  }

  @GET
  @Described(
      summary = "List or search positions",
      who = "everybody, without a token. Active positions by division code.",
      answer = "A page of positions.",
      refused = "MALFORMED_REQUEST, CURSOR_INVALID")
  @PublicRead
  public Page<PositionJson> listPositions(
      @QueryParam("parent") @Parameter(description = "Directly below this position.")
          @Nullable String parent,
      @QueryParam("level") @Parameter(schema = @Schema(implementation = Level.class))
          @Nullable String level,
      @QueryParam("name")
          @Parameter(
              description = "What the name begins with.",
              schema = @Schema(minLength = 1, maxLength = 50))
          @Nullable String name,
      @BeanParam Paging paging) {
    var wanted = Limit.of(paging.limit());
    var filter =
        new PositionLists.Filter(
            parent(parent), level == null ? null : Levels.named(level), name(name));
    var here = Cursors.list("positions", parent, level, name);
    var after = cursors.read(paging.cursor(), here, 2).map(PositionListResource::after);
    return Page.of(
        network.list(filter, after.orElse(null), wanted.andOneMore()),
        wanted,
        PositionJson::from,
        last -> cursor(here, last));
  }

  /** Two positions may have one division: the id tells them apart. */
  private String cursor(List<String> here, PositionSummary last) {
    return cursors.write(here, last.division().value(), last.id().value());
  }

  private static PositionLists.After after(List<String> key) {
    return new PositionLists.After(
        new DivisionCode(key.get(0)), new PositionId(UUID.fromString(key.get(1))));
  }

  private static @Nullable PositionId parent(@Nullable String text) {
    var id = PathIds.filter("parent", text);
    return id == null ? null : new PositionId(id);
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
