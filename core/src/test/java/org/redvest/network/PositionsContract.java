// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.network.Samples.centre;
import static org.redvest.network.Samples.city;
import static org.redvest.network.Samples.gcj02;
import static org.redvest.network.Samples.point;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.access.PositionId;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionName;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionLists;
import org.redvest.network.out.Positions;
import org.redvest.shared.City;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** What every keeper of positions must do. */
public abstract class PositionsContract {

  private final Position city = city();
  private final Position lianyun = centre(city, "320703", "连云区");
  private final Position haizhou = centre(city, "320706", "海州区");

  /** An empty store. */
  protected abstract NetworkPorts.Store store();

  @Test
  public void whatWasAddedIsFoundAsItWas() {
    var given = new Point(34.76, 119.34, Datum.WGS84, 12.5);
    var harbour = point(lianyun, "连云·港口", given);
    add(city, lianyun, haizhou, harbour);

    assertThat(find(harbour.id())).isEqualTo(harbour);
    assertThat(find(city.id())).isEqualTo(city);
  }

  @Test
  public void nothingIsFoundUnderAnUnknownId() {
    var unknown = new PositionId(Samples.id(320703));
    store().within(p -> assertThat(p.positions().find(unknown)).isEmpty());
    store().within(p -> assertThat(p.positions().lock(unknown)).isEmpty());
    store().within(p -> assertThat(p.positions().lineage(unknown)).isEmpty());
    store().within(p -> assertThat(p.views().detail(unknown)).isEmpty());
  }

  @Test
  public void aChangeThatIsNotSavedIsNotThere() {
    add(city);
    store().within(p -> p.positions().lock(city.id()).orElseThrow().touched());

    assertThat(find(city.id()).version()).isEqualTo(city.version());
  }

  @Test
  public void aSavedChangeIsThere() {
    add(city, lianyun, haizhou);
    var renamed = lianyun.described(new PositionName("连云新区"), gcj02(34.7, 119.3));
    var closed = haizhou.closedFor(lianyun);
    save(renamed, closed);

    assertThat(find(lianyun.id())).isEqualTo(renamed);
    assertThat(find(haizhou.id())).isEqualTo(closed);
  }

  @Test
  public void aLineageRunsFromTheRootToThePositionItself() {
    add(city, lianyun);
    var lineage = store().within(p -> p.positions().lineage(lianyun.id())).orElseThrow();
    assertThat(lineage.rootFirst()).containsExactly(city.id(), lianyun.id());
  }

  @Test
  public void divisionsHaveOnePositionThatIsNoPoint() {
    var harbour = point(lianyun, "港口", null);
    add(city, lianyun, harbour);

    assertThat(store().<List<Position>>within(p -> p.positions().ofDivisions(new City(320700))))
        .containsExactlyInAnyOrder(city, lianyun);
    assertThat(store().<List<Position>>within(p -> p.positions().ofDivisions(new City(140800))))
        .isEmpty();
    assertThat(existsFor("320703")).isTrue();
    assertThat(existsFor("320706")).isFalse();
  }

  @Test
  public void aClosedPositionNeitherStandsForItsDivisionNorCountsAsAChild() {
    add(city, lianyun, haizhou);
    save(lianyun.closedFor(haizhou), haizhou.closedFor(lianyun));

    assertThat(existsFor("320703")).isFalse();
    assertThat(store().<Boolean>within(p -> p.positions().hasChildren(city.id()))).isFalse();
    assertThat(list(new PositionLists.Filter(city.id(), null, null))).isEmpty();
  }

  @Test
  public void aDetailCountsChildrenAndNamesTheWayFromTheRoot() {
    add(city, lianyun, haizhou);
    var detail = store().within(p -> p.views().detail(city.id())).orElseThrow();
    assertThat(detail.children()).isEqualTo(2);
    assertThat(store().within(p -> p.views().detail(lianyun.id())).orElseThrow().lineage())
        .extracting(step -> step.name().value())
        .containsExactly("连云港市", "连云区");
  }

  @Test
  public void listsAreInOrderOfDivisionAndContinueAfterARow() {
    add(city, haizhou, lianyun);
    var all = new PositionLists.Filter(null, null, null);
    var first = store().within(p -> p.views().list(all, null, 2));
    var after = new PositionLists.After(first.getLast().division(), first.getLast().id());

    assertThat(first).containsExactly(summary(city), summary(lianyun));
    assertThat(store().<List<PositionSummary>>within(p -> p.views().list(all, after, 2)))
        .containsExactly(summary(haizhou));
  }

  @Test
  public void listsAreFilteredByParentLevelAndBeginningOfTheName() {
    add(city, lianyun, haizhou);
    assertThat(list(new PositionLists.Filter(city.id(), null, null)))
        .containsExactly(summary(lianyun), summary(haizhou));
    assertThat(list(new PositionLists.Filter(null, Level.CITY, null)))
        .containsExactly(summary(city));
    assertThat(list(new PositionLists.Filter(null, null, "连云")))
        .containsExactly(summary(city), summary(lianyun));
    assertThat(list(new PositionLists.Filter(null, null, "%"))).isEmpty();
  }

  @Test
  public void theNearestComeFirstWithTheirDistance() {
    var near = point(lianyun, "近", gcj02(34.7600, 119.3400));
    var far = point(lianyun, "远", gcj02(34.8600, 119.3400));
    var tooFar = point(lianyun, "太远", gcj02(36.0000, 119.3400));
    add(city, lianyun, far, tooFar, near);
    var from = gcj02(34.7610, 119.3400);

    var found = nearest(from, Set.of(), 5);
    assertThat(found).extracting(n -> n.position().id()).containsExactly(near.id(), far.id());
    assertThat(found.getFirst().meters()).isBetween(110.0, 112.5);
    assertThat(nearest(from, Set.of(), 1)).hasSize(1);
    assertThat(nearest(from, Set.of(Level.STATION), 5)).isEmpty();
  }

  @Test
  public void aPlaceIsCoveredByTheNearestWithinReach() {
    var near = point(lianyun, "近", gcj02(34.7600, 119.3400));
    add(city, lianyun, near);
    var place = gcj02(34.7610, 119.3400);

    assertThat(covering(place, 200)).contains(near);
    assertThat(covering(place, 100)).isEmpty();
  }

  @Test
  public void namedOnesAreHeldTogetherWithTheNearest() {
    var near = point(lianyun, "近", gcj02(34.7600, 119.3400));
    add(city, lianyun, near);
    var around = new Positions.Around(Level.POINT, gcj02(34.7610, 119.3400), 200);
    var unknown = haizhou.id();

    var held =
        store()
            .within(p ->
                p.positions().hold(city.city(), List.of(city.id(), lianyun.id(), unknown), around));

    assertThat(held.named()).containsExactlyInAnyOrder(city, lianyun);
    assertThat(held.named(lianyun.id())).contains(lianyun);
    assertThat(held.named(unknown)).isEmpty();
    assertThat(held.nearest()).contains(near);
    Positions.Held alone =
        store().within(p -> p.positions().hold(city.city(), List.of(city.id()), null));
    assertThat(alone).isEqualTo(new Positions.Held(List.of(city), Optional.empty()));
  }

  @Test
  public void theNearestAreThoseOfThePlaceItself() {
    var random = new Random(7);
    var points = Stream.generate(() -> point(lianyun, "点", scattered(random))).limit(150).toList();
    add(city, lianyun);
    add(points.toArray(Position[]::new));

    for (int i = 0; i < 40; i++) {
      var place = scattered(random);
      var expected =
          points.stream()
              .sorted(Comparator.comparingDouble(p -> requireNonNull(p.point()).metersTo(place)))
              .toList();
      assertThat(covering(place, 10_000)).contains(expected.getFirst());
      assertThat(nearest(place, Set.of(Level.POINT), 7))
          .extracting(near -> near.position().id())
          .containsExactlyElementsOf(expected.stream().map(Position::id).limit(7).toList());
    }
  }

  /** Somewhere within 3 km or so, as it would be in a town. */
  private static Point scattered(Random random) {
    return gcj02(34.70 + random.nextDouble(0.05), 119.30 + random.nextDouble(0.06));
  }

  private Optional<Position> covering(Point place, int meters) {
    var around = new Positions.Around(Level.POINT, place, meters);
    return store().within(p -> p.positions().hold(city.city(), List.of(), around)).nearest();
  }

  private List<NearPosition> nearest(Point from, Set<Level> levels, int limit) {
    return store().within(p -> p.views().nearest(from, levels, limit));
  }

  private List<PositionSummary> list(PositionLists.Filter filter) {
    return store().within(p -> p.views().list(filter, null, 10));
  }

  private static PositionSummary summary(Position position) {
    return PositionSummary.of(position);
  }

  private boolean existsFor(String code) {
    return store().within(p -> p.positions().existsFor(new DivisionCode(code)));
  }

  private Position find(PositionId id) {
    return store().within(p -> p.positions().find(id)).orElseThrow();
  }

  private void add(Position... positions) {
    store()
        .within(p -> {
          p.positions().addAll(List.of(positions));
          return true;
        });
  }

  private void save(Position... positions) {
    store()
        .within(p -> {
          p.positions().saveAll(List.of(positions));
          return true;
        });
  }
}
