package org.redvest.persistence.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.OfferState;

/** The statement behind a list of offers, and its rows. */
final class OfferListSql {

  private static final String SELECT =
      """
      select f.id, f.order_id, o.number, o.category, o.station, o.headcount, o.wanted_from,
             o.wanted_to, f.mode, f.state, f.made_at, f.expires_at
        from offer f join orders o on o.city = :city and o.id = f.order_id
       where f.city = :city and f.team_id = :team
      """;

  private OfferListSql() {}

  static String of(OfferQuery query) {
    var sql = new StringBuilder(SELECT);
    if (query.openOnly()) {
      sql.append(" and f.state = 'OPEN' and f.expires_at > :now");
    }
    if (query.after() != null) {
      sql.append(" and f.id < :after");
    }
    return sql.append(" order by f.id desc limit :limit").toString();
  }

  static List<Object[]> typed(NativeQuery<Object[]> query) {
    return query
        .addScalar("id", UUID.class)
        .addScalar("order_id", UUID.class)
        .addScalar("number", String.class)
        .addScalar("category", String.class)
        .addScalar("station", UUID.class)
        .addScalar("headcount", Integer.class)
        .addScalar("wanted_from", Instant.class)
        .addScalar("wanted_to", Instant.class)
        .addScalar("mode", String.class)
        .addScalar("state", String.class)
        .addScalar("made_at", Instant.class)
        .addScalar("expires_at", Instant.class)
        .getResultList();
  }

  static OfferRow row(TeamId team, Object[] row) {
    return new OfferRow(
        new OfferId((UUID) row[0]),
        new OrderId((UUID) row[1]),
        OrderNumber.parse((String) row[2]),
        team,
        new CategoryCode((String) row[3]),
        new PositionId((UUID) row[4]),
        (Integer) row[5],
        (@Nullable Instant) row[6],
        (@Nullable Instant) row[7],
        DispatchMode.valueOf((String) row[8]),
        OfferState.valueOf((String) row[9]),
        (Instant) row[10],
        (Instant) row[11]);
  }
}
