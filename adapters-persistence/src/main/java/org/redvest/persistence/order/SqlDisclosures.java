package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.in.Disclosure.Look;
import org.redvest.order.in.Disclosure.Purpose;
import org.redvest.order.out.Disclosures;
import org.redvest.shared.Ids;

@ApplicationScoped
class SqlDisclosures implements Disclosures {

  private static final String ADD =
      """
      insert into disclosure (city, id, order_id, person_id, purpose, at)
      values (:city, :id, :order, :person, :purpose, :at)
      """;

  private static final String LIST =
      """
      select person_id, purpose, at from disclosure
       where city = :city and order_id = :order order by id desc limit 200
      """;

  private final Session session;
  private final Ids ids;

  @Inject
  SqlDisclosures(Session session, Ids ids) {
    this.session = session;
    this.ids = ids;
  }

  @Override
  public void add(OrderId order, Look look) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("city", order.city().code())
        .setParameter("id", ids.next(order.code()))
        .setParameter("order", order.value())
        .setParameter("person", look.by().value())
        .setParameter("purpose", look.purpose().name())
        .setParameter("at", look.at())
        .executeUpdate();
  }

  @Override
  public List<Look> of(OrderId order) {
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter("city", order.city().code())
        .setParameter("order", order.value())
        .addScalar("person_id", UUID.class)
        .addScalar("purpose", String.class)
        .addScalar("at", Instant.class)
        .stream()
        .map(row ->
            new Look(
                new PersonId((UUID) row[0]), Purpose.valueOf((String) row[1]), (Instant) row[2]))
        .toList();
  }
}
