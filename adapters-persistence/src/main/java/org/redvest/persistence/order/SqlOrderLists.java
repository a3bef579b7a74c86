// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.TimelineEntry;
import org.redvest.order.model.Duty;
import org.redvest.order.out.OrderLists;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.sealing.UnreadableValues;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.Cities;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;
import org.redvest.team.out.OrdersOfTeam;

/** Lists over orders, one statement each. */
@ApplicationScoped
class SqlOrderLists implements OrderLists {

  private static final String TIMELINE =
      """
      select id, sequence, type, occurred_at, actor_kind, actor_id, cast(payload as text)
        from event
       where city = ? and subject_kind = 'ORDER' and subject_id = ?
       order by sequence
      """;

  private static final String DUE_ORDERS =
      """
      select o.id, o.due_what, p.lineage
        from orders o join position p on p.id = o.holder
       where o.city = ? and o.fires_at <= ?
       order by o.fires_at limit ?
      """;

  private static final String DUE_OFFERS =
      """
      select id from offer
       where city = ? and state = 'OPEN' and expires_at <= ?
       order by expires_at limit ?
      """;

  private static final String DUE_OBJECTIONS =
      """
      select id from objection
       where city = ? and state = 'OPEN' and due_at <= ?
       order by due_at limit ?
      """;

  private final PlainSql sql;
  private final UnreadableValues unreadable;

  @Inject
  SqlOrderLists(PlainSql sql, UnreadableValues unreadable) {
    this.sql = sql;
    this.unreadable = unreadable;
  }

  @Override
  public List<OrderRow> list(OrderQuery query, City city, @Nullable PersonId person, Instant now) {
    return sql.list(OrderListSql.of(query, city, person, now), OrderListSql::row);
  }

  @Override
  public List<OfferRow> offers(OfferQuery query, Instant now) {
    return sql.list(OfferListSql.of(query, now), row -> OfferListSql.row(query.team(), row));
  }

  @Override
  public List<OrdersOfTeam.HeldOrder> heldBy(TeamId team) {
    return TeamOrdersSql.heldBy(sql, team);
  }

  @Override
  public List<Told> timeline(OrderId order) {
    return sql.list(TIMELINE, this::told, order.city().code(), order.value());
  }

  private Told told(ResultSet row) throws SQLException {
    var id = Cells.uuid(row, 1);
    var type = row.getString(3);
    var payload = row.getString(7);
    var entry =
        new TimelineEntry(
            id,
            row.getLong(2),
            type,
            Cells.instant(row, 4),
            row.getString(5),
            Cells.id(row, 6, PersonId::new),
            EventJson.facts(payload));
    return new Told(entry, event(id, type, payload));
  }

  private @Nullable OrderEvent event(UUID id, String type, String payload) {
    try {
      return EventJson.read(type, payload, OrderEvent.class);
    } catch (IllegalStateException noSuchEvent) {
      unreadable.met(new UnreadableValue(new Sealing.Context("event", "payload", id), noSuchEvent));
      return null;
    }
  }

  @Override
  public int openAt(PositionId holder) {
    return ConsequenceSql.openAt(sql, holder);
  }

  @Override
  public List<Consequence> ofClosing(PositionId position, int limit) {
    return ConsequenceSql.ofClosings(sql, position.city(), position, limit);
  }

  @Override
  public List<Consequence> ofSuspension(TeamId team, int limit) {
    return ConsequenceSql.ofSuspensions(sql, team.city(), team, limit);
  }

  @Override
  public Due due(City city, Instant at, int limit) {
    var orders = sql.list(DUE_ORDERS, SqlOrderLists::dueOrder, city.code(), at, limit);
    var offers =
        sql.list(DUE_OFFERS, row -> new OfferId(Cells.uuid(row, 1)), city.code(), at, limit);
    var objections =
        sql.list(
            DUE_OBJECTIONS, row -> new ObjectionId(Cells.uuid(row, 1)), city.code(), at, limit);
    var consequences =
        Stream.concat(
                ConsequenceSql.ofClosings(sql, city, null, limit).stream(),
                ConsequenceSql.ofSuspensions(sql, city, null, limit).stream())
            .toList();
    return new Due(orders, offers, objections, consequences);
  }

  private static DueOrder dueOrder(ResultSet row) throws SQLException {
    return new DueOrder(
        new OrderId(Cells.uuid(row, 1)),
        Duty.valueOf(row.getString(2)),
        new Lineage(Cells.uuids(row, 3).stream().map(PositionId::new).toList()));
  }

  @Override
  public List<City> cities() {
    return Cities.all(sql);
  }
}
