package org.redvest.persistence.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * <p>The tree is read as it was when the statement began, the row that is locked as it is then:
 * whether a position is closed is told by the latter.
 */
record Holdings(PlainSql sql) {

  private static final String OF_CITY =
      """
      select p.id, p.division_code, p.level, p.name, p.lineage, p.original_lat, p.original_lng,
             p.datum, p.accuracy_meters, p.version, h.successor as successor_id,
             case when h.successor is null then 'ACTIVE' else 'CLOSED' end as status
        from position_hold h join position p on p.id = h.position_id
       where h.city = ? and h.position_id =\
      """;

  private static final String NAMED = OF_CITY + " any(?) for key share of h";

  private static final String NAMED_AND_NEAR =
      "with %s, near as (%s) %s any(? || array(select id from near)) for key share of h"
          .formatted(Surroundings.AROUND, Surroundings.CANDIDATES, OF_CITY);

  private static final String LOCKED = OF_CITY + " ? for update of h";

  Optional<Position> lock(PositionId id) {
    return sql.find(LOCKED, PositionRows::toDomain, id.city().code(), id.value());
  }

  Held hold(City city, List<PositionId> named, @Nullable Around around) {
    var ids = new PlainSql.Values("uuid", named.stream().map(PositionId::value).toList());
    if (around == null) {
      return new Held(sql.list(NAMED, PositionRows::toDomain, city.code(), ids), Optional.empty());
    }
    var surroundings =
        new Surroundings(around.place(), around.withinMeters(), List.of(around.level()), city, 1);
    var parameters = new ArrayList<@Nullable Object>(surroundings.parameters());
    parameters.add(city.code());
    parameters.add(ids);
    var all = sql.list(NAMED_AND_NEAR, PositionRows::toDomain, parameters.toArray());
    var near =
        all.stream().filter(each -> each.isActive() && each.level() == around.level()).toList();
    return new Held(
        all.stream().filter(each -> named.contains(each.id())).toList(),
        surroundings.nearest(near).stream().findFirst().map(Surroundings.Found::position));
  }
}
