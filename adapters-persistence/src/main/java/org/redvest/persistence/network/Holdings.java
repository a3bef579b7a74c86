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
 * transactions may hold it at once, and an import may correct its name meanwhile.
 */
record Holdings(PlainSql sql) {

  private static final String NAMED =
      "select %s from position p where p.id = any(?) for key share".formatted(PositionRows.COLUMNS);

  private static final String NAMED_AND_NEAREST =
      """
      with named as (%s), nearest as (%s for key share of p)
      select false as near, named.* from named
      union all
      select true, nearest.* from nearest
      """
          .formatted(NAMED, Surroundings.within(PositionRows.COLUMNS));

  Held hold(List<PositionId> named, @Nullable Around around) {
    var ids = new PlainSql.Values("uuid", named.stream().map(PositionId::value).toList());
    if (around == null) {
      return new Held(sql.list(NAMED, PositionRows::toDomain, ids), Optional.empty());
    }
    var parameters = new ArrayList<@Nullable Object>(List.of(ids));
    parameters.addAll(
        Surroundings.parameters(
            around.place().gcj02(),
            around.withinMeters(),
            List.of(around.level()),
            around.city(),
            1));
    var found =
        sql.list(
            NAMED_AND_NEAREST,
            row -> new Row(row.getBoolean("near"), PositionRows.toDomain(row)),
            parameters.toArray());
    return new Held(
        found.stream().filter(row -> !row.near()).map(Row::position).toList(),
        found.stream().filter(Row::near).map(Row::position).findFirst());
  }

  private record Row(boolean near, Position position) {}
}
