// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.model.Position;
import org.redvest.network.out.Positions.Around;
import org.redvest.network.out.Positions.Held;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/**
 * Holds positions open, by their rows in the city and not by those of the tree: on a cluster a lock
 * on the tree, which every machine has, is a lock on all of it. FOR KEY SHARE keeps out only who
 * locks the row to close the position; any number of transactions may hold it at once. The few that
 * may be the nearest are held with the one that is.
 *
 * <p>The tree is read first, and without a lock: whether a position is closed is told by its hold.
 */
record Holdings(PlainSql sql) {

  private static final String NAMED =
      "select %s from position p where p.id = any(?)".formatted(PositionRows.COLUMNS);

  private static final String NAMED_AND_NEAR =
      "with %s, near as (%s) %s or p.id in (select id from near)"
          .formatted(Surroundings.AROUND, Surroundings.CANDIDATES, NAMED);

  private static final String HOLD =
      """
      select position_id, successor from position_hold
       where city = ? and position_id = any(?) order by position_id\
      """;

  Optional<Position> lock(PositionId id) {
    return present(id.city(), List.of(id), " for update").stream().findFirst();
  }

  Held hold(City city, List<PositionId> named, @Nullable Around around) {
    if (around == null) {
      return new Held(present(city, named, " for key share"), Optional.empty());
    }
    var surroundings =
        new Surroundings(around.place(), around.withinMeters(), List.of(around.level()), city, 1);
    var parameters = new ArrayList<@Nullable Object>(surroundings.parameters());
    parameters.add(ids(named));
    var read = sql.list(NAMED_AND_NEAR, PositionRows::toDomain, parameters.toArray());
    var all = held(city, read, " for key share");
    var near =
        all.stream().filter(each -> each.isActive() && each.level() == around.level()).toList();
    return new Held(
        all.stream().filter(each -> named.contains(each.id())).toList(),
        surroundings.nearest(near).stream().findFirst().map(Surroundings.Found::position));
  }

  private List<Position> present(City city, List<PositionId> named, String strength) {
    return held(city, sql.list(NAMED, PositionRows::toDomain, ids(named)), strength);
  }

  /** As they are once they are held; those of another city are none of this one's. */
  private List<Position> held(City city, List<Position> read, String strength) {
    Map<UUID, Optional<UUID>> successors = new HashMap<>();
    sql.list(
            HOLD + strength,
            row ->
                Map.entry(
                    row.getObject("position_id", UUID.class),
                    Optional.ofNullable(row.getObject("successor", UUID.class))),
            city.code(),
            ids(read.stream().map(Position::id).toList()))
        .forEach(row -> successors.put(row.getKey(), row.getValue()));
    return read.stream()
        .filter(position -> successors.containsKey(position.id().value()))
        .map(position ->
            successors
                .getOrDefault(position.id().value(), Optional.empty())
                .filter(_ -> position.isActive())
                .map(successor -> position.succeededBy(new PositionId(successor)))
                .orElse(position))
        .toList();
  }

  private static PlainSql.Values ids(List<PositionId> ids) {
    return new PlainSql.Values("uuid", ids.stream().map(PositionId::value).toList());
  }
}
