package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.model.PersonalCopy.OwnOrder;
import org.redvest.person.model.PersonalCopy.TypedOrder;
import org.redvest.person.model.PersonalCopy.Written;
import org.redvest.shared.City;

/** Orders by the person: a constant number of statements, whatever their number. */
@ApplicationScoped
class SqlPersonalOrders implements PersonalOrders {

  private static final String NOT_ERASED =
      """
      select id from orders
       where city = :city and requester = :person and not erased
       order by id
      """;

  private static final String IN_CHARGE =
      """
      select number from orders
       where city = :city and in_charge = :person and stage = 'SCHEDULED'
       order by id
      """;

  private final Session session;
  private final PersonalOrderRows rows;

  @Inject
  SqlPersonalOrders(Session session, PersonalOrderRows rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public List<OwnOrder> askedBy(PersonId requester, City city) {
    var ratings = rows.ratings(select(PersonalOrdersSql.RATINGS, requester, city));
    var looks = rows.looks(select(PersonalOrdersSql.LOOKS, requester, city));
    return select(PersonalOrdersSql.ASKED, requester, city).stream()
        .map(row -> rows.own(row, ratings, looks))
        .toList();
  }

  @Override
  public List<TypedOrder> typedBy(PersonId person, City city) {
    return select(PersonalOrdersSql.TYPED, person, city).stream().map(rows::typed).toList();
  }

  @Override
  public List<Written> writtenBy(PersonId person, City city) {
    return Stream.concat(
            select(PersonalOrdersSql.OBJECTIONS, person, city).stream().map(rows::objection),
            select(PersonalOrdersSql.NOTES, person, city).stream()
                .flatMap(row -> rows.notes(row, person)))
        .toList();
  }

  private List<Tuple> select(String sql, PersonId person, City city) {
    return of(sql, Tuple.class, person, city).getResultList();
  }

  @Override
  public List<OrderId> notErased(PersonId requester, City city) {
    return of(NOT_ERASED, UUID.class, requester, city).stream().map(OrderId::new).toList();
  }

  @Override
  public List<OrderNumber> inChargeOf(PersonId person, City city) {
    return of(IN_CHARGE, String.class, person, city).stream().map(OrderNumber::parse).toList();
  }

  private <T> NativeQuery<T> of(String sql, Class<T> type, PersonId person, City city) {
    return session
        .createNativeQuery(sql, type)
        .setParameter("city", city.code())
        .setParameter("person", person.value());
  }
}
