// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Predecessors;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.Table;

/**
 * Reads an order with its rounds, offers and objections, and what stands above the positions that
 * it names, by one statement. Nothing joins anything else: each thing is a row of its own, so that
 * an order with three hundred offers is not read three hundred times. The mac of its last event
 * comes along, for the next one to follow.
 */
@ApplicationScoped
class OrderReader {

  private static final String READ =
      """
      select %s,
             %s,
             %s,
             %s,
             o.holder_lineage, o.station_lineage, b.decider_lineage, o.predecessor
        from (select o.*,
                     (select lineage from position where id = o.holder) as holder_lineage,
                     (select lineage from position where id = o.station) as station_lineage,
                     (select mac from event where city = ? and subject_kind = 'ORDER'
                         and subject_id = ? and sequence = o.version) as predecessor
                from orders o where o.city = ? and o.id = ?) o
        full join (select * from order_round where city = ? and order_id = ?) r on false
        full join (select * from offer where city = ? and order_id = ?) f on false
        full join (select b.*,
                          (select lineage from position where id = b.decider) as decider_lineage
                     from objection b where b.city = ? and b.order_id = ?) b on false
       order by r.round, f.id, b.id
      """
          .formatted(
              OrderRow.TABLE.columns("o."),
              RoundRow.TABLE.columns("r."),
              OfferRow.TABLE.columns("f."),
              ObjectionRow.TABLE.columns("b."));

  private static final int ROUND = 1 + OrderRow.TABLE.width();
  private static final int OFFER = ROUND + RoundRow.TABLE.width();
  private static final int OBJECTION = OFFER + OfferRow.TABLE.width();
  private static final int LINEAGES = OBJECTION + ObjectionRow.TABLE.width();
  private static final int PREDECESSOR = LINEAGES + 3;

  private final PlainSql sql;
  private final Predecessors predecessors;

  @Inject
  OrderReader(PlainSql sql) {
    this.sql = sql;
    this.predecessors = new Predecessors(sql);
  }

  Optional<OrderParts> read(CityKey key) {
    var found = new Found();
    var city = key.city();
    var id = key.id();
    sql.list(READ, found::take, city, id, city, id, city, id, city, id, city, id);
    return Optional.ofNullable(found.order)
        .map(order ->
            new OrderParts(order, found.lineages, found.rounds, found.offers, found.objections));
  }

  /** In each row exactly one of the four is there. */
  private final class Found {
    private @Nullable OrderRow order;
    private final Lineages lineages = new Lineages();
    private final List<RoundRow> rounds = new ArrayList<>();
    private final List<OfferRow> offers = new ArrayList<>();
    private final List<ObjectionRow> objections = new ArrayList<>();

    boolean take(ResultSet row) throws SQLException {
      if (isThere(row, 1)) {
        order = OrderRow.TABLE.read(row, 1);
        keepPredecessor(order, row.getBytes(PREDECESSOR));
      }
      addTo(rounds, RoundRow.TABLE, row, ROUND);
      addTo(offers, OfferRow.TABLE, row, OFFER);
      addTo(objections, ObjectionRow.TABLE, row, OBJECTION);
      for (int column = LINEAGES; column < PREDECESSOR; column++) {
        var lineage = row.getArray(column);
        if (lineage != null) {
          lineages.add((UUID[]) lineage.getArray());
        }
      }
      return true;
    }
  }

  private void keepPredecessor(OrderRow order, byte @Nullable [] mac) {
    if (mac != null) {
      predecessors.keep("ORDER", order.id, order.version, mac);
    }
  }

  private static <R> void addTo(List<R> rows, Table<R> table, ResultSet row, int at)
      throws SQLException {
    if (isThere(row, at)) {
      rows.add(table.read(row, at));
    }
  }

  private static boolean isThere(ResultSet row, int at) throws SQLException {
    return row.getObject(at) != null;
  }
}
