// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How many statements an act costs, all told: with the account of whoever acts, which is looked up
 * before the transaction, with his rights, and with the event. Some travel together, so that there
 * are fewer round trips than statements (ADR 0017). A figure that is not the one below is a change
 * that wants a reason, up or down.
 */
class BudgetIT {

  private static final String RESERVES_NUMBERS = "insert into order_number_block";

  private final World world = World.here();

  @Test
  void placing_takes_ten_statements_and_one_commit() {
    var resident = world.order().placed().resident;

    var cost = Cost.of(() -> place(resident, Placement.at(world)));

    costs(cost, 10);
  }

  @Test
  void looking_for_the_station_that_covers_the_place_takes_none_more() {
    var resident = world.order().placed().resident;
    var atTheCentre = Placement.at(world).with("position", world.centre());

    costs(Cost.of(() -> place(resident, atTheCentre)), 10);
  }

  @Test
  void whoever_was_never_seen_before_is_linked_in_a_transaction_apart_and_begins_again() {
    var newcomer = Person.fresh("newcomer");
    Service.running().token(newcomer);

    costs(Cost.of(() -> place(newcomer, Placement.at(world))), 26, 2);
    costs(Cost.of(() -> place(newcomer, Placement.at(world))), 10);
  }

  @Test
  void a_partners_placing_looks_for_its_reference_by_two_more() {
    world.admitPartner();
    place(Person.PARTNER, fromPartner());

    costs(Cost.of(() -> place(Person.PARTNER, fromPartner())), 12);
  }

  @Test
  void a_placing_on_behalf_asks_for_the_volunteers_teams_by_one_more() {
    var team = world.team();
    var onBehalf = Placement.at(world).with("channel", "VISIT");

    costs(Cost.of(() -> place(team.deputy(), onBehalf)), 11);
  }

  @Test
  void a_placing_from_the_menu_reads_the_item_in_the_place_of_the_category() {
    var resident = world.order().placed().resident;
    var fromMenu =
        Placement.at(world)
            .with("kind", "MENU")
            .without("category")
            .with("menuItem", menuItem(world.crew()));

    costs(Cost.of(() -> place(resident, fromMenu)), 10);
  }

  @Test
  void every_twentieth_placing_of_a_replica_reserves_the_next_numbers() {
    var resident = world.order().placed().resident;

    var cost =
        Cost.of(() -> IntStream.range(0, 20).forEach(_ -> place(resident, Placement.at(world))));

    assertThat(cost.statements()).filteredOn(sql -> !claimsNextMonth(sql)).hasSize(20 * 10 + 1);
    assertThat(cost.statements()).filteredOn(sql -> sql.startsWith(RESERVES_NUMBERS)).hasSize(1);
    assertThat(cost.commits()).isEqualTo(20);
  }

  @Test
  void accepting_takes_nine_statements_and_one_commit() {
    var team = world.team();
    var order = world.order().offeredTo(team);
    var path = order.path("ACCEPT");

    costs(Cost.of(() -> Api.as(team.leader()).post(path).expect(200)), 9);
  }

  @Test
  void a_key_costs_a_command_two_more() {
    var team = world.team();
    var order = world.order().offeredTo(team);
    var accept = Api.as(team.leader()).naming(UUID.randomUUID().toString());
    var path = order.path("ACCEPT");

    costs(Cost.of(() -> accept.post(path).expect(200)), 11);
  }

  @Test
  void accepting_ends_all_other_offers_without_one_more() {
    var teams = Stream.generate(world::team).limit(5).toList();
    var order = world.order().verified();
    var everybody = teams.stream().map(Team::id).toList();
    var pool = Map.of("mode", "POOL", "teams", everybody);

    costs(Cost.of(() -> order.give(world.dispatcher, "DISPATCH", pool).expect(200)), 9);
    var offer = order.meant(teams.getLast()).path("ACCEPT");
    var team = leaderOf(teams, order, offer);

    costs(Cost.of(() -> Api.as(team).post(offer).expect(200)), 9);
  }

  @Test
  void declining_with_an_objection_takes_eight_statements() {
    var team = world.team();
    var order = world.order().offeredTo(team);
    var path = order.path("DECLINE");
    var notOurs = Map.of("notOurs", Marks.text("不归我们"));

    costs(Cost.of(() -> Api.as(team.leader()).post(path, notOurs).expect(200)), 8);
  }

  @TestFactory
  Stream<DynamicTest> reading_an_order_takes_three_statements_and_its_timeline_four() {
    var plain = world.order().closed();
    var objected = world.order().offeredTo(world.team());
    objected
        .give(objected.team().leader(), "DECLINE", Map.of("notOurs", Marks.text("不归我们")))
        .expect(200);
    return Stream.of(plain, objected)
        .flatMap(order -> {
          var path = "/v1/orders/" + order.id();
          return Stream.of(
              reads(world.keeper, path, 3),
              reads(world.keeper, path + "/timeline", 4),
              reads(order.resident, path + "/disclosures", 4));
        });
  }

  @TestFactory
  Stream<DynamicTest> any_page_of_a_list_takes_four_statements_at_most() {
    var team = world.team();
    menuItem(team);
    var order = world.order().offeredTo(team);
    return Stream.of(
        reads(order.resident, "/v1/orders", 3),
        reads(world.keeper, "/v1/orders?position=" + world.station(), 4),
        reads(team.leader(), "/v1/orders?team=" + team.id(), 3),
        reads(team.leader(), "/v1/offers?team=" + team.id(), 3),
        reads(world.keeper, "/v1/teams?position=" + world.centre(), 4),
        reads(Person.NOBODY, "/v1/categories", 1),
        reads(Person.NOBODY, "/v1/menu-items?team=" + team.id(), 1),
        reads(Person.NOBODY, "/v1/positions", 1),
        reads(Person.NOBODY, "/v1/positions/nearest?lat=39.93&lng=119.59&datum=GCJ02", 3),
        reads(Person.NOBODY, "/v1/positions/" + world.station() + "/menu", 2),
        reads(world.administrator, "/v1/positions/" + world.centre() + "/appointments", 4));
  }

  private static DynamicTest reads(Person person, String path, int statements) {
    return DynamicTest.dynamicTest(
        statements + " for " + path.replaceAll("[0-9a-f-]{36}", "…"),
        () -> {
          Api.as(person).get(path).expect(200);
          costs(Cost.of(() -> Api.as(person).get(path).expect(200)), statements);
        });
  }

  private static void costs(Cost cost, int statements) {
    costs(cost, statements, 1);
  }

  private static void costs(Cost cost, int statements, int commits) {
    assertThat(cost.statements())
        .filteredOn(sql -> !sql.startsWith(RESERVES_NUMBERS) && !claimsNextMonth(sql))
        .hasSize(statements);
    assertThat(cost.commits()).isEqualTo(commits);
  }

  /**
   * In the last three days of a month (of UTC), and only then, a key is claimed in the next one
   * too, in the same message.
   */
  private static boolean claimsNextMonth(String sql) {
    return sql.strip().startsWith("insert into idempotency")
        && sql.contains("from idempotency")
        && isLastDays(SandboxTime.now().atOffset(ZoneOffset.UTC));
  }

  private static boolean isLastDays(OffsetDateTime now) {
    return now.plus(Duration.ofDays(3)).getMonth() != now.getMonth();
  }

  private static void place(Person person, Placement placement) {
    Api.as(person).post("/v1/orders", placement.body()).expect(201);
  }

  private Placement fromPartner() {
    return Placement.at(world)
        .with("channel", "PARTNER")
        .with("externalReference", Marks.text("REF-"));
  }

  private static UUID menuItem(Team team) {
    return Api.as(team.leader())
        .post(
            "/v1/menu-items",
            Map.of(
                "team", team.id(),
                "title", "上门修灯",
                "description", "修灯换灯泡",
                "category", "HOME_REPAIR"))
        .expect(201)
        .id();
  }

  /** The leader of the team that the latest offer was made to. */
  private Person leaderOf(List<Team> teams, OrderOnItsWay order, String path) {
    var made =
        order
            .seenBy(world.cityKeeper)
            .each("/offers")
            .filter(offer -> path.contains(offer.path("id").asText()))
            .findFirst()
            .orElseThrow()
            .path("team")
            .asText();
    return teams.stream()
        .filter(team -> team.id().toString().equals(made))
        .findFirst()
        .orElseThrow()
        .leader();
  }
}
