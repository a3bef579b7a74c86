// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionLists;
import org.redvest.shared.Point;

/** What is published of the positions in memory. */
public final class MemoryPositionLists implements PositionLists {

  private static final double FARTHEST_METERS = 50_000;

  private static final Comparator<Position> ORDER =
      Comparator.comparing((Position p) -> p.division().value())
          .thenComparing(p -> p.id().value().toString());

  private final MemoryPositions positions;

  public MemoryPositionLists(MemoryPositions positions) {
    this.positions = positions;
  }

  @Override
  public Optional<PositionDetail> detail(PositionId id) {
    return positions.find(id).map(this::detail);
  }

  private PositionDetail detail(Position position) {
    var steps =
        position.lineage().rootFirst().stream()
            .map(
                id -> new PositionDetail.NamedPosition(id, positions.find(id).orElseThrow().name()))
            .toList();
    long children = positions.active().filter(p -> position.id().equals(p.parent())).count();
    return new PositionDetail(PositionSummary.of(position), steps, Math.toIntExact(children));
  }

  @Override
  public List<PositionSummary> list(Filter filter, @Nullable After after, int limit) {
    return positions
        .active()
        .filter(p -> filter.parent() == null || filter.parent().equals(p.parent()))
        .filter(p -> filter.level() == null || filter.level() == p.level())
        .filter(p -> filter.namePrefix() == null || begins(p, filter.namePrefix()))
        .sorted(ORDER)
        .filter(p -> after == null || isAfter(p, after))
        .limit(limit)
        .map(PositionSummary::of)
        .toList();
  }

  private static boolean begins(Position position, String prefix) {
    return position.name().value().startsWith(prefix);
  }

  private static boolean isAfter(Position position, After after) {
    int byDivision = position.division().value().compareTo(after.division().value());
    return byDivision != 0
        ? byDivision > 0
        : position.id().value().toString().compareTo(after.id().value().toString()) > 0;
  }

  @Override
  public List<NearPosition> nearest(Point from, Set<Level> levels, int limit) {
    return positions
        .near(from, FARTHEST_METERS, p -> levels.isEmpty() || levels.contains(p.level()))
        .stream()
        .limit(limit)
        .toList();
  }
}
