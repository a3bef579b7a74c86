// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.out.PersonalOrders;
import org.redvest.persistence.order.PersonalOrderRows.OfOrder;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.Named;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Mapper;
import org.redvest.person.model.PersonalCopy.OwnOrder;
import org.redvest.person.model.PersonalCopy.TypedOrder;
import org.redvest.person.model.PersonalCopy.Written;
import org.redvest.shared.City;

/** Orders by the person: a constant number of statements, whatever their number. */
@ApplicationScoped
class SqlPersonalOrders implements PersonalOrders {

  private static final Named NOT_ERASED =
      Named.of(
          """
          select id from orders
           where city = :city and requester = :person and not erased
           order by id
          """);

  private static final Named IN_CHARGE =
      Named.of(
          """
          select number from orders
           where city = :city and in_charge = :person and stage = 'SCHEDULED'
           order by id
          """);

  private final PlainSql sql;
  private final PersonalOrderRows rows;

  @Inject
  SqlPersonalOrders(PlainSql sql, PersonalOrderRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  @Override
  public List<OwnOrder> askedBy(PersonId requester, City city) {
    var ratings =
        select(PersonalOrdersSql.RATINGS, requester, city, rows::rated).stream().collect(grouped());
    var looks =
        select(PersonalOrdersSql.LOOKS, requester, city, PersonalOrderRows::looked).stream()
            .collect(grouped());
    return select(PersonalOrdersSql.ASKED, requester, city, row -> rows.own(row, ratings, looks));
  }

  @Override
  public List<TypedOrder> typedBy(PersonId person, City city) {
    return select(PersonalOrdersSql.TYPED, person, city, PersonalOrderRows::typed);
  }

  @Override
  public List<Written> writtenBy(PersonId person, City city) {
    return Stream.concat(
            select(PersonalOrdersSql.OBJECTIONS, person, city, rows::objection).stream(),
            select(PersonalOrdersSql.NOTES, person, city, row -> rows.notes(row, person)).stream()
                .flatMap(List::stream))
        .toList();
  }

  @Override
  public List<OrderId> notErased(PersonId requester, City city) {
    return select(NOT_ERASED, requester, city, row -> new OrderId(Cells.uuid(row, 1)));
  }

  @Override
  public List<OrderNumber> inChargeOf(PersonId person, City city) {
    return select(IN_CHARGE, person, city, row -> OrderNumber.parse(row.getString(1)));
  }

  private <T> List<T> select(Named statement, PersonId person, City city, Mapper<T> mapper) {
    return sql.list(statement.with("city", city.code(), "person", person.value()), mapper);
  }

  private static <T> Collector<OfOrder<T>, ?, Map<UUID, List<T>>> grouped() {
    return groupingBy(OfOrder::order, mapping(OfOrder::what, toList()));
  }
}
