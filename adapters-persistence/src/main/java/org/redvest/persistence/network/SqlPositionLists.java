// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionName;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionLists;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Point;

/** What is published of positions, each answer by one statement. */
@ApplicationScoped
class SqlPositionLists implements PositionLists {

  private static final String DETAIL =
      """
      select %s,
             (select count(*) from position c
               where c.parent_id = p.id and c.status = 'ACTIVE') as children,
             array(select a.name from unnest(p.lineage) with ordinality u (id, depth)
                     join position a on a.id = u.id order by u.depth) as names
        from position p
       where p.id = ?
      """
          .formatted(PositionRows.COLUMNS);

  private static final String NEAR =
      "with %s select %s from position p where p.id in (%s)"
          .formatted(Surroundings.AROUND, PositionRows.COLUMNS, Surroundings.CANDIDATES);

  /** How far to look at first, and how much farther while there are too few; in metres. */
  private static final List<Integer> REACHES = List.of(2_000, 10_000, 50_000);

  private final PlainSql sql;

  @Inject
  SqlPositionLists(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<PositionDetail> detail(PositionId id) {
    return sql.find(DETAIL, SqlPositionLists::toDetail, id.value());
  }

  @Override
  public List<PositionSummary> list(Filter filter, @Nullable After after, int limit) {
    var where = new StringBuilder("where p.status = 'ACTIVE'");
    var parameters = new ArrayList<Object>();
    if (filter.parent() != null) {
      where.append(" and p.parent_id = ?");
      parameters.add(filter.parent().value());
    }
    if (filter.level() != null) {
      where.append(" and p.level = ?");
      parameters.add(filter.level().name());
    }
    if (filter.namePrefix() != null) {
      where.append(" and p.name like ?");
      parameters.add(prefix(filter.namePrefix()));
    }
    if (after != null) {
      where.append(" and (p.division_code, p.id) > (?, ?)");
      parameters.add(after.division().value());
      parameters.add(after.id().value());
    }
    parameters.add(limit);
    return sql.list(
        "select %s from position p %s order by p.division_code, p.id limit ?"
            .formatted(PositionRows.COLUMNS, where),
        PositionRows::toSummary,
        parameters.toArray());
  }

  @Override
  public List<NearPosition> nearest(Point from, Set<Level> levels, int limit) {
    var wanted = levels.isEmpty() ? EnumSet.allOf(Level.class) : levels;
    List<NearPosition> found = List.of();
    for (int reach : REACHES) {
      found = within(new Surroundings(from, reach, wanted, null, limit));
      if (found.size() == limit) {
        break;
      }
    }
    return found;
  }

  private List<NearPosition> within(Surroundings surroundings) {
    var candidates = sql.list(NEAR, PositionRows::toDomain, surroundings.parameters().toArray());
    return surroundings.nearest(candidates).stream()
        .map(near -> new NearPosition(PositionSummary.of(near.position()), near.meters()))
        .toList();
  }

  private static PositionDetail toDetail(ResultSet row) throws SQLException {
    var ids = PositionRows.lineage(row).rootFirst();
    var names = (String[]) row.getArray("names").getArray();
    var steps = new ArrayList<PositionDetail.NamedPosition>();
    for (int i = 0; i < names.length; i++) {
      steps.add(new PositionDetail.NamedPosition(ids.get(i), new PositionName(names[i])));
    }
    return new PositionDetail(PositionRows.toSummary(row), steps, row.getInt("children"));
  }

  private static String prefix(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
