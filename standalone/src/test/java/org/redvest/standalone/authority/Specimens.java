// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redvest.standalone.authority.AuthorityTable.Row;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Call;
import org.redvest.standalone.endtoend.Person;

/**
 * A good request of each operation, on a subject of its own and by somebody who may send it: where
 * other suites begin. Taken from the table and its trials, so that a new operation needs no more
 * than they do.
 */
public final class Specimens {

  private static final Map<String, Trial> TRIALS = trials();

  private final Ground ground;

  private Specimens(Ground ground) {
    this.ground = ground;
  }

  /** Who may do what nobody of the table's columns may, or would be gone from it by doing. */
  public Person another(String operation) {
    return Guards.guard(operation) ? Guards.of(operation, ground) : People.other("leaver");
  }

  /** A request that succeeds once. */
  public record Specimen(String operation, Person by, Call call) {}

  /** On two cities of its own. */
  public static Specimens settle() {
    return new Specimens(Land.settle());
  }

  public static Set<String> operations() {
    return TRIALS.keySet();
  }

  public Specimen of(String operation) {
    var row =
        AuthorityTable.read().rows().stream()
            .filter(each -> each.operation().equals(operation))
            .min(
                Comparator.comparing((Row each) -> !each.cells().containsValue(Cell.DONE))
                    .thenComparing(Row::relation))
            .orElseThrow();
    var person =
        row.cells().entrySet().stream()
            .filter(cell -> cell.getValue() == Cell.DONE)
            .map(cell -> People.ofColumn(cell.getKey()))
            .sorted(Comparator.comparing(each -> each.equals(Person.NOBODY)))
            .findFirst()
            .orElseGet(() -> another(operation));
    var attempt = requireNonNull(TRIALS.get(operation)).prepare(new Scene(ground, row, person));
    return new Specimen(operation, person, attempt.call());
  }

  /** The people of the table's columns, nobody and the partner among them. */
  public static List<Person> everybody() {
    return AuthorityTable.read().rows().getFirst().cells().keySet().stream()
        .map(People::ofColumn)
        .toList();
  }

  /** Those who may do this to something somewhere. */
  public static List<Person> whoMayPerhaps(String operation) {
    return AuthorityTable.read().rows().stream()
        .filter(row -> row.operation().equals(operation))
        .flatMap(row -> row.cells().entrySet().stream())
        .filter(cell -> cell.getValue() == Cell.DONE)
        .map(cell -> People.ofColumn(cell.getKey()))
        .distinct()
        .toList();
  }

  /** What the people of the table have to do with, by the step of the path before it. */
  public Map<String, String> here() {
    return Map.of(
        "positions", ground.here().station().toString(),
        "teams", ground.teamA().toString(),
        "cities", Integer.toString(Land.codeOf(ground.city())),
        "categories", Teams.CATEGORY);
  }

  /**
   * An order of the second city.
   *
   * @param secrets what of it nobody of the first city may ever see: number and words
   */
  public record OrderAbroad(String id, List<String> secrets) {}

  /** One in each of some stages. */
  public List<OrderAbroad> ordersAbroad() {
    var orders = new ArrayList<OrderAbroad>();
    var place = ground.abroad();
    for (var stage : List.of("PLACED", "VERIFIED", "OFFERED", "TAKEN", "SERVED")) {
      var order = Orders.reaching(stage, Casting.of(ground, Relation.OTHER_CITY, Person.NOBODY));
      var seen = People.as(place.keeper()).get("/v1/orders/" + order.id()).expect(200);
      orders.add(
          new OrderAbroad(
              seen.id().toString(),
              List.of(seen.text("/number"), "\"" + seen.text("/asked/need") + "\"")));
    }
    return orders;
  }

  /** An id of each kind of thing, by the step of the path before it, from the other city. */
  public Map<String, String> abroad() {
    var place = ground.abroad();
    var others = Casting.of(ground, Relation.OTHER_CITY, Person.NOBODY);
    var order = Orders.reaching("OFFERED", others);
    return Map.of(
        "positions", place.station().toString(),
        "teams", place.team().toString(),
        "appointments", place.appointment().toString(),
        "orders", order.id().toString(),
        "offers", order.path("ACCEPT").split("/", -1)[3],
        "menu-items", TeamTrials.published(place).toString());
  }

  private static Map<String, Trial> trials() {
    var all = new HashMap<String, Trial>();
    all.putAll(NetworkTrials.ALL);
    all.putAll(OrderTrials.ALL);
    all.putAll(PersonTrials.ALL);
    all.putAll(TeamTrials.ALL);
    return Map.copyOf(all);
  }
}
