package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.in.OrderSheet.Twin;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.order.out.Orders;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.City;

/** Orders with their rounds, offers and objections in four tables. */
@ApplicationScoped
class StoredOrders implements Orders {

  /** No other advisory lock of ours has this number; the network's tree has 1. */
  private static final int REFERENCE_LOCK = 2;

  private final Session session;
  private final OrderRows rows;
  private final RoundRows roundRows;
  private final SealedWords words;

  @Inject
  StoredOrders(Session session, OrderRows rows, RoundRows roundRows, SealedWords words) {
    this.session = session;
    this.rows = rows;
    this.roundRows = roundRows;
    this.words = words;
  }

  @Override
  public void add(Order order) {
    var row = rows.from(order);
    session.persist(row);
    saveChildren(order, Map.of());
    session.flush();
  }

  @Override
  public Optional<Order> find(OrderId id) {
    var row = session.find(OrderEntity.class, CityKey.of(id));
    if (row == null) {
      return Optional.empty();
    }
    var order = whole(row);
    forget(row);
    return Optional.of(order);
  }

  @Override
  public Optional<Order> lock(OrderTarget target) {
    var key = keyOf(target);
    return key == null
        ? Optional.empty()
        : Optional.ofNullable(session.find(OrderEntity.class, key, LockModeType.PESSIMISTIC_WRITE))
            .map(this::whole);
  }

  @Override
  public void save(Order order) {
    var row = session.find(OrderEntity.class, CityKey.of(order.id()));
    if (row == null || row.version + 1 != order.version().number()) {
      throw new IllegalStateException("an order is saved one version after it was read");
    }
    if (row.children == null) {
      whole(row);
    }
    rows.take(order, row);
    saveChildren(order, requireNonNull(row.children));
    session.flush();
  }

  @Override
  public Optional<Order> findByReference(City city, PartnerReference reference) {
    var hash = words.referenceHash(reference.reference().text());
    session
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:class, :key)", Integer.class)
        .setParameter("class", REFERENCE_LOCK)
        .setParameter("key", Arrays.hashCode(hash))
        .getSingleResult();
    return session
        .createSelectionQuery(
            "from OrderEntity where key.city = :city and partner = :partner and referenceHash = :hash",
            OrderEntity.class)
        .setParameter("city", city.code())
        .setParameter("partner", reference.partner().value())
        .setParameter("hash", hash)
        .uniqueResultOptional()
        .map(this::whole);
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

  /** An offer or an objection never changes its order, so that this need not be locked. */
  private @Nullable CityKey keyOf(OrderTarget target) {
    return switch (target) {
      case OrderTarget.OfOrder(var id) -> CityKey.of(id);
      case OrderTarget.OfOffer(var id) -> ownerOf("OfferEntity", CityKey.of(id));
      case OrderTarget.OfObjection(var id) -> ownerOf("ObjectionEntity", CityKey.of(id));
    };
  }

  private @Nullable CityKey ownerOf(String entity, CityKey key) {
    return session
        .createSelectionQuery("select order from " + entity + " where key = :key", UUID.class)
        .setParameter("key", key)
        .uniqueResultOptional()
        .map(order -> new CityKey(key.city(), order))
        .orElse(null);
  }

  private Order whole(OrderEntity row) {
    var objections =
        row.objections == 0 ? List.<ObjectionEntity>of() : children(ObjectionEntity.class, row);
    var positions = new ArrayList<>(List.of(row.holder, row.station));
    objections.forEach(objection -> positions.add(objection.decider));
    var lineages = Lineages.read(session, positions);
    var offers =
        row.stage == StageName.PLACED ? List.<OfferEntity>of() : children(OfferEntity.class, row);
    var rounds = rounds(row);
    var children = new HashMap<Object, Object>();
    rounds.forEach(round -> children.put(round.key, round));
    offers.forEach(offer -> children.put(offer.key, offer));
    objections.forEach(objection -> children.put(objection.key, objection));
    row.children = children;
    return rows.toDomain(
        row,
        new OrderRows.Parts(
            lineages,
            rounds.stream().map(roundRows::toDomain).toList(),
            offers.stream().map(OfferEntity::toDomain).toList(),
            objections.stream()
                .map(objection -> objection.toDomain(lineages.of(objection.decider), words))
                .toList()));
  }

  private List<RoundEntity> rounds(OrderEntity row) {
    return session
        .createSelectionQuery(
            "from RoundEntity where key.city = :city and key.order = :order order by key.round",
            RoundEntity.class)
        .setParameter("city", row.key.city())
        .setParameter("order", row.key.id())
        .getResultList();
  }

  private <T> List<T> children(Class<T> type, OrderEntity row) {
    return session
        .createSelectionQuery(
            "from "
                + type.getSimpleName()
                + " where key.city = :city and order = :order order by key.id",
            type)
        .setParameter("city", row.key.city())
        .setParameter("order", row.key.id())
        .getResultList();
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the rows as they are then. */
  private void forget(OrderEntity row) {
    requireNonNull(row.children).values().forEach(session::detach);
    session.detach(row);
  }

  private void saveChildren(Order order, Map<Object, Object> known) {
    for (var round : order.progress().rounds()) {
      var key = RoundEntity.Key.of(order.id(), round.number());
      if (known.get(key) instanceof RoundEntity stored) {
        roundRows.take(round, stored);
      } else {
        session.persist(roundRows.from(order.id(), round));
      }
    }
    for (var offer : order.progress().offers()) {
      if (known.get(CityKey.of(offer.id())) instanceof OfferEntity stored) {
        stored.take(offer);
      } else {
        session.persist(new OfferEntity(order.id().value(), offer));
      }
    }
    for (var objection : order.progress().objections()) {
      if (known.get(CityKey.of(objection.id())) instanceof ObjectionEntity stored) {
        stored.take(objection);
      } else {
        session.persist(new ObjectionEntity(order.id().value(), objection, words));
      }
    }
  }
}
