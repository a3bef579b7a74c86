package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.OrderTarget;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderSheet.Twin;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Offer;
import org.redvest.order.model.Order;
import org.redvest.order.model.Round;
import org.redvest.order.out.OrderStore;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/** Orders with their rounds, offers and objections in four tables. */
@ApplicationScoped
class StoredOrders implements OrderStore {

  private final Session session;
  private final PlainSql sql;
  private final OrderReader reader;
  private final OrderRows rows;
  private final RoundRows roundRows;
  private final SealedWords words;

  @Inject
  StoredOrders(
      Session session, OrderReader reader, OrderRows rows, RoundRows roundRows, SealedWords words) {
    this.session = session;
    this.sql = new PlainSql(session);
    this.reader = reader;
    this.rows = rows;
    this.roundRows = roundRows;
    this.words = words;
  }

  @Override
  public void add(Order order) {
    session.persist(rows.from(order));
    saveChildren(order, Map.of(), roundRows::take);
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the rows as they are then. */
  @Override
  public Optional<Order> find(OrderId id) {
    var key = CityKey.of(id);
    var order = reader.read(key);
    order.ifPresent(_ -> {
      var row = session.find(OrderEntity.class, key);
      requireNonNull(row.children).values().forEach(session::detach);
      session.detach(row);
    });
    return order;
  }

  /**
   * Locks by one statement and reads by the next: what hangs on the order must be read after the
   * lock was granted, and a statement sees only what was there when it began.
   */
  @Override
  public Optional<Order> lock(OrderTarget target) {
    return OrderLock.take(sql, target).flatMap(reader::read);
  }

  @Override
  public void save(Order order) {
    var row = session.find(OrderEntity.class, CityKey.of(order.id()));
    if (row == null || row.version + 1 != order.version().number()) {
      throw new IllegalStateException("an order is saved one version after it was read");
    }
    if (row.children == null) {
      reader.read(row.key);
    }
    boolean erasing = order.ask().isErased() && !row.erased;
    rows.take(order, row);
    saveChildren(order, requireNonNull(row.children), erasing ? roundRows::blank : roundRows::take);
    row.children = null;
  }

  @Override
  public Optional<Order> findByReference(City city, PartnerReference reference) {
    var hash = words.referenceHash(reference.reference().text());
    AdvisoryLock.REFERENCE.take(sql, Arrays.hashCode(hash));
    return sql.find(
            "select id from orders where city = ? and partner = ? and reference_hash = ?",
            row -> new OrderId(row.getObject("id", UUID.class)),
            city.code(),
            reference.partner().value(),
            hash)
        .flatMap(this::find);
  }

  @Override
  public Optional<Twin> glance(OrderId id) {
    return session
        .createSelectionQuery(
            "select number, stage from OrderEntity where key = :key", Object[].class)
        .setParameter("key", CityKey.of(id))
        .uniqueResultOptional()
        .map(row -> new Twin(id, OrderNumber.parse((String) row[0]), (StageName) row[1]));
  }

  private void saveChildren(
      Order order, Map<Object, Object> known, BiConsumer<Round, RoundEntity> taking) {
    for (var round : order.progress().rounds()) {
      var key = RoundEntity.Key.of(order.id(), round.number());
      if (known.get(key) instanceof RoundEntity stored) {
        taking.accept(round, stored);
      } else {
        session.persist(roundRows.from(order.id(), round));
      }
    }
    for (var objection : order.progress().objections()) {
      if (known.get(CityKey.of(objection.id())) instanceof ObjectionEntity stored) {
        stored.take(objection);
      } else {
        session.persist(new ObjectionEntity(order.id().value(), objection, words));
      }
    }
    session.flush();
    saveOffers(order, known);
  }

  private void saveOffers(Order order, Map<Object, Object> known) {
    var made = new ArrayList<Offer>();
    var ended = new ArrayList<Offer>();
    for (var offer : order.progress().offers()) {
      if (!(known.get(CityKey.of(offer.id())) instanceof OfferEntity stored)) {
        made.add(offer);
      } else if (stored.state != offer.state()) {
        ended.add(offer);
        session.detach(stored);
      }
    }
    var offers = new OfferSql(sql);
    offers.insert(order.id(), made);
    offers.update(order.id(), ended);
  }
}
