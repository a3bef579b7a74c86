// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.Orders;
import org.redvest.rest.caching.PersonalRead;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;
import org.redvest.rest.paging.Cursors;
import org.redvest.rest.paging.Page;
import org.redvest.rest.paging.Pages;
import org.redvest.rest.paging.Paging;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** Many orders: one's own, a position's board, a team's. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderListResource {

  private final Orders orders;
  private final Callers callers;
  private final Pages pages;

  @Inject
  OrderListResource(Orders orders, Callers callers, Pages pages) {
    this.orders = orders;
    this.callers = callers;
    this.pages = pages;
  }

  @GET
  @PersonalRead
  @Described(
      summary = "List orders, the latest first",
      who =
          "with position, its keepers, dispatchers, secretaries and supervisors, who see what"
              + " is held there and below; with team, its members, who see what it took; with"
              + " neither, everybody signed in, who sees his own.",
      answer = "A page of orders.")
  public Page<OrderRowJson> listOrders(
      @Nullable @QueryParam("position") @Parameter(schema = @Schema(implementation = UUID.class))
          String position,
      @Nullable @QueryParam("team") @Parameter(schema = @Schema(implementation = UUID.class))
          String team,
      @Nullable @QueryParam("city")
          @Parameter(
              description = "For one's own: in this city; in one's home city if absent.",
              schema = @Schema(pattern = "^[1-9][0-9]{3}00$", minLength = 6, maxLength = 6))
          String city,
      @QueryParam("stage")
          @Parameter(
              description = "May be repeated.",
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = StageName.class, maxItems = 20))
          List<String> stages,
      @Nullable @QueryParam("category")
          @Parameter(
              description = "Code of a category.",
              schema = @Schema(minLength = 1, maxLength = 40))
          String category,
      @Nullable @QueryParam("overdue")
          @Parameter(
              description = "Only what has passed its deadline.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          String overdue,
      @BeanParam Paging paging) {
    var wanted = stages(stages);
    var here =
        Cursors.list(
            callers.current(),
            "orders",
            position,
            team,
            city,
            wanted.stream().sorted().toList(),
            category,
            overdue);
    var scope = scope(position, team, city);
    var only = category == null ? null : new CategoryCode(category);
    var late = Queries.flag("overdue", overdue);
    return pages.of(
        here,
        paging,
        OrderId::new,
        (after, rows) ->
            orders.list(new OrderQuery(scope, wanted, only, late, after, rows), callers.current()),
        OrderRowJson::from,
        OrderRow::id);
  }

  private static Scope scope(
      @Nullable String position, @Nullable String team, @Nullable String city) {
    if (position != null && team != null) {
      throw new MalformedRequest(Fault.notTogether("team", "position"));
    }
    if (city != null && (position != null || team != null)) {
      throw new MalformedRequest(Fault.notTogether("city", position == null ? "team" : "position"));
    }
    if (position != null) {
      return new Scope.Board(PathIds.of(position, PositionId::new));
    }
    return team == null
        ? new Scope.Mine(Queries.city(city))
        : new Scope.OfTeam(PathIds.of(team, TeamId::new));
  }

  private static Set<StageName> stages(List<String> names) {
    return names.stream()
        .map(name -> Queries.choice("stage", name, StageName.class))
        .collect(Collectors.toUnmodifiableSet());
  }
}
