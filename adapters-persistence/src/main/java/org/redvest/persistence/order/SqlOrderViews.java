package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;
import org.redvest.order.in.OfferQuery;
import org.redvest.order.in.OfferRow;
import org.redvest.order.in.OrderQuery;
import org.redvest.order.in.OrderQuery.Scope;
import org.redvest.order.in.OrderRow;
import org.redvest.order.in.TimelineEntry;
import org.redvest.order.model.Duty;
import org.redvest.order.out.OrderViews;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.sealing.UnreadableValues;
import org.redvest.persistence.shared.Cities;
import org.redvest.shared.City;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;
import org.redvest.team.out.TeamWork;

/** Lists over orders, one statement each. */
@ApplicationScoped
class SqlOrderViews implements OrderViews {

  private static final String TIMELINE =
      """
      select id, sequence, type, occurred_at, actor_kind, actor_id, cast(payload as text)
        from event
       where city = :city and subject_kind = 'ORDER' and subject_id = :order
       order by sequence
      """;

  private static final String DUE_ORDERS =
      """
      select o.id, o.due_what, p.lineage
        from orders o join position p on p.id = o.holder
       where o.city = :city and o.fires_at <= :at
       order by o.fires_at limit :limit
      """;

  private static final String DUE_OFFERS =
      """
      select id from offer
       where city = :city and state = 'OPEN' and expires_at <= :at
       order by expires_at limit :limit
      """;

  private static final String DUE_OBJECTIONS =
      """
      select id from objection
       where city = :city and state = 'OPEN' and due_at <= :at
       order by due_at limit :limit
      """;

  private final Session session;
  private final UnreadableValues unreadable;

  @Inject
  SqlOrderViews(Session session, UnreadableValues unreadable) {
    this.session = session;
    this.unreadable = unreadable;
  }

  @Override
  public List<OrderRow> list(OrderQuery query, City city, @Nullable PersonId person, Instant now) {
    var select =
        session
            .createNativeQuery(OrderListSql.of(query), Object[].class)
            .setParameter("city", city.code())
            .setParameter("limit", query.limit());
    switch (query.scope()) {
      case Scope.Mine _ ->
          select.setParameter("self", person == null ? null : person.value(), UUID.class);
      case Scope.Board(var position) -> select.setParameter("position", position.value());
      case Scope.OfTeam(var team) -> select.setParameter("team", team.value());
    }
    if (!query.stages().isEmpty()) {
      select.setParameterList("stages", query.stages().stream().map(StageName::name).toList());
    }
    if (query.category() != null) {
      select.setParameter("category", query.category().value());
    }
    if (query.overdue()) {
      select.setParameter("now", now);
    }
    if (query.after() != null) {
      select.setParameter("after", query.after().value());
    }
    return OrderListSql.typed(select).stream().map(OrderListSql::row).toList();
  }

  @Override
  public List<OfferRow> offers(OfferQuery query, Instant now) {
    var select =
        session
            .createNativeQuery(OfferListSql.of(query), Object[].class)
            .setParameter("city", query.team().city().code())
            .setParameter("team", query.team().value())
            .setParameter("limit", query.limit());
    if (query.openOnly()) {
      select.setParameter("now", now);
    }
    if (query.after() != null) {
      select.setParameter("after", query.after().value());
    }
    return OfferListSql.typed(select).stream()
        .map(row -> OfferListSql.row(query.team(), row))
        .toList();
  }

  @Override
  public List<TeamWork.HeldOrder> heldBy(TeamId team) {
    return TeamOrdersSql.heldBy(session, team);
  }

  @Override
  public List<Told> timeline(OrderId order) {
    return session
        .createNativeQuery(TIMELINE, Object[].class)
        .setParameter("city", order.city().code())
        .setParameter("order", order.value())
        .addScalar("id", UUID.class)
        .addScalar("sequence", Long.class)
        .addScalar("type", String.class)
        .addScalar("occurred_at", Instant.class)
        .addScalar("actor_kind", String.class)
        .addScalar("actor_id", UUID.class)
        .addScalar("payload", String.class)
        .stream()
        .map(this::told)
        .toList();
  }

  private Told told(Object[] row) {
    var id = (UUID) row[0];
    var type = (String) row[2];
    var payload = (String) row[6];
    var entry =
        new TimelineEntry(
            id,
            (Long) row[1],
            type,
            (Instant) row[3],
            (String) row[4],
            row[5] == null ? null : new PersonId((UUID) row[5]),
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
    return ConsequenceSql.openAt(session, holder);
  }

  @Override
  public List<Consequence> ofClosing(PositionId position, int limit) {
    return ConsequenceSql.ofClosings(session, position.city(), position, limit);
  }

  @Override
  public List<Consequence> ofSuspension(TeamId team, int limit) {
    return ConsequenceSql.ofSuspensions(session, team.city(), team, limit);
  }

  @Override
  public Due due(City city, Instant at, int limit) {
    var orders =
        dueQuery(DUE_ORDERS, Object[].class, city, at, limit)
            .addScalar("id", UUID.class)
            .addScalar("due_what", String.class)
            .addScalar("lineage", UUID[].class)
            .stream()
            .map(row ->
                new DueOrder(
                    new OrderId((UUID) row[0]),
                    Duty.valueOf((String) row[1]),
                    new Lineage(Arrays.stream((UUID[]) row[2]).map(PositionId::new).toList())))
            .toList();
    var offers =
        dueQuery(DUE_OFFERS, UUID.class, city, at, limit).stream().map(OfferId::new).toList();
    var objections =
        dueQuery(DUE_OBJECTIONS, UUID.class, city, at, limit).stream()
            .map(ObjectionId::new)
            .toList();
    var consequences =
        Stream.concat(
                ConsequenceSql.ofClosings(session, city, null, limit).stream(),
                ConsequenceSql.ofSuspensions(session, city, null, limit).stream())
            .toList();
    return new Due(orders, offers, objections, consequences);
  }

  @Override
  public List<City> cities() {
    return Cities.all(session);
  }

  private <T> NativeQuery<T> dueQuery(String sql, Class<T> type, City city, Instant at, int limit) {
    return session
        .createNativeQuery(sql, type)
        .setParameter("city", city.code())
        .setParameter("at", at)
        .setParameter("limit", limit);
  }
}
