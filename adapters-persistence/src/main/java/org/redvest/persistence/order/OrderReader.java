package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.redvest.order.model.Order;
import org.redvest.persistence.history.Predecessors;
import org.redvest.persistence.shared.CityKey;

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
      select {o.*}, {r.*}, {f.*}, {b.*}, o.holder_lineage, o.station_lineage, b.decider_lineage,
             o.predecessor
        from (select o.*,
                     (select lineage from position where id = o.holder) as holder_lineage,
                     (select lineage from position where id = o.station) as station_lineage,
                     (select mac from event where city = :city and subject_kind = 'ORDER'
                         and subject_id = :id and sequence = o.version) as predecessor
                from orders o where o.city = :city and o.id = :id) o
        full join (select * from order_round where city = :city and order_id = :id) r on false
        full join (select * from offer where city = :city and order_id = :id) f on false
        full join (select b.*,
                          (select lineage from position where id = b.decider) as decider_lineage
                     from objection b where b.city = :city and b.order_id = :id) b on false
       order by r.round, f.id, b.id
      """;

  private final Session session;
  private final OrderRows rows;
  private final Predecessors predecessors;

  @Inject
  OrderReader(Session session, OrderRows rows, Predecessors predecessors) {
    this.session = session;
    this.rows = rows;
    this.predecessors = predecessors;
  }

  /** The order; its rows stay managed, so that saving it knows what was there. */
  Optional<Order> read(CityKey key) {
    var parts = parts(key);
    return column(parts, 0, OrderEntity.class).findFirst().map(row -> whole(row, parts));
  }

  /** In each row exactly one of the first four columns is there. */
  private List<Object[]> parts(CityKey key) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("city", key.city())
        .setParameter("id", key.id())
        .addEntity("o", OrderEntity.class)
        .addEntity("r", RoundEntity.class)
        .addEntity("f", OfferEntity.class)
        .addEntity("b", ObjectionEntity.class)
        .addScalar("holder_lineage", UUID[].class)
        .addScalar("station_lineage", UUID[].class)
        .addScalar("decider_lineage", UUID[].class)
        .addScalar("predecessor", byte[].class)
        .getResultList();
  }

  private Order whole(OrderEntity row, List<Object[]> parts) {
    var lineages = new Lineages();
    for (int column = 4; column <= 6; column++) {
      column(parts, column, UUID[].class).forEach(lineages::add);
    }
    var rounds = column(parts, 1, RoundEntity.class).toList();
    var offers = column(parts, 2, OfferEntity.class).toList();
    var objections = column(parts, 3, ObjectionEntity.class).toList();
    var children = new HashMap<Object, Object>();
    rounds.forEach(round -> children.put(round.key, round));
    offers.forEach(offer -> children.put(offer.key, offer));
    objections.forEach(objection -> children.put(objection.key, objection));
    row.children = children;
    column(parts, 7, byte[].class)
        .forEach(mac -> predecessors.keep(session, "ORDER", row.key.id(), row.version, mac));
    return rows.toDomain(row, new OrderRows.Parts(lineages, rounds, offers, objections));
  }

  private static <T> Stream<T> column(List<Object[]> parts, int column, Class<T> type) {
    return parts.stream().map(part -> part[column]).filter(type::isInstance).map(type::cast);
  }
}
