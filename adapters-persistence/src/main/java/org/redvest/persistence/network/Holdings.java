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

/**
 * Holds positions open. FOR KEY SHARE keeps out only who locks the row to close it; any number of
 * transactions may hold it at once, and an import may correct its name meanwhile. The few that may
 * be the nearest are held with the one that is.
 */
record Holdings(PlainSql sql) {

  private static final String NAMED =
      "select %s from position p where p.id = any(?) for key share".formatted(PositionRows.COLUMNS);

  private static final String NAMED_AND_NEAR =
      """
      with named as (%s), %s, near as (%s for key share of p)
      select false as near, named.* from named
      union all
      select true, near.* from near
      """
          .formatted(NAMED, Surroundings.AROUND, Surroundings.CANDIDATES);

  Held hold(List<PositionId> named, @Nullable Around around) {
    var ids = new PlainSql.Values("uuid", named.stream().map(PositionId::value).toList());
    if (around == null) {
      return new Held(sql.list(NAMED, PositionRows::toDomain, ids), Optional.empty());
    }
    var surroundings =
        new Surroundings(
            around.place(), around.withinMeters(), List.of(around.level()), around.city(), 1);
    var parameters = new ArrayList<@Nullable Object>(List.of(ids));
    parameters.addAll(surroundings.parameters());
    var rows =
        sql.list(
            NAMED_AND_NEAR,
            row -> new Row(row.getBoolean("near"), PositionRows.toDomain(row)),
            parameters.toArray());
    var nearest = surroundings.nearest(positions(rows, true)).stream().findFirst();
    return new Held(positions(rows, false), nearest.map(Surroundings.Found::position));
  }

  private static List<Position> positions(List<Row> rows, boolean near) {
    return rows.stream().filter(row -> row.near() == near).map(Row::position).toList();
  }

  private record Row(boolean near, Position position) {}
}
