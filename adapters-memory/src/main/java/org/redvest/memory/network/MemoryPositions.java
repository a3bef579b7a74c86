// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.Positions;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** Positions in a map; there is one transaction at a time, so locks are nothing. */
public final class MemoryPositions implements Positions {

  private final Map<PositionId, Position> positions = new LinkedHashMap<>();

  Stream<Position> active() {
    return new ArrayList<>(positions.values()).stream().filter(Position::isActive);
  }

  /** Those with a point, the nearest first. */
  List<NearPosition> near(Point from, double meters, Predicate<Position> which) {
    return active()
        .filter(which)
        .flatMap(position -> near(from, position).stream())
        .filter(near -> near.meters() <= meters)
        .sorted(
            Comparator.comparingDouble(NearPosition::meters)
                .thenComparing(near -> near.position().id().value().toString()))
        .toList();
  }

  private static Optional<NearPosition> near(Point from, Position position) {
    return Optional.ofNullable(position.point())
        .map(point -> new NearPosition(PositionSummary.of(position), from.metersTo(point)));
  }

  @Override
  public Optional<Position> find(PositionId id) {
    return Optional.ofNullable(positions.get(id));
  }

  @Override
  public Optional<Position> lock(PositionId id) {
    return find(id);
  }

  @Override
  public Optional<Lineage> lineage(PositionId id) {
    return find(id).map(Position::lineage);
  }

  @Override
  public Held hold(City city, List<PositionId> named, @Nullable Around around) {
    return new Held(
        named.stream()
            .filter(id -> id.city().equals(city))
            .flatMap(id -> find(id).stream())
            .toList(),
        Optional.ofNullable(around).flatMap(asked -> nearest(city, asked)));
  }

  private Optional<Position> nearest(City city, Around around) {
    return near(
            around.place(),
            around.withinMeters(),
            p -> p.level() == around.level() && p.city().equals(city))
        .stream()
        .findFirst()
        .flatMap(near -> find(near.position().id()));
  }

  @Override
  public void lockTree(City city) {}

  @Override
  public List<Position> ofDivisions(City city) {
    return positions.values().stream()
        .filter(position -> position.city().equals(city) && position.level() != Level.POINT)
        .toList();
  }

  @Override
  public boolean existsFor(DivisionCode division) {
    return active().anyMatch(p -> p.division().equals(division) && p.level() != Level.POINT);
  }

  @Override
  public boolean hasChildren(PositionId id) {
    return active().anyMatch(position -> id.equals(position.parent()));
  }

  @Override
  public void addAll(List<Position> added) {
    for (var position : added) {
      if (position.parent() != null && !positions.containsKey(position.parent())) {
        throw new IllegalStateException("a parent is added before its children");
      }
      positions.put(position.id(), position);
    }
  }

  @Override
  public void saveAll(List<Position> changed) {
    changed.forEach(position -> positions.replace(position.id(), position));
  }
}
