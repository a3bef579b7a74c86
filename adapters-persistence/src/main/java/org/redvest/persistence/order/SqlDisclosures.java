// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.in.Disclosure.Look;
import org.redvest.order.in.Disclosure.Purpose;
import org.redvest.order.out.Disclosures;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Ids;

@ApplicationScoped
class SqlDisclosures implements Disclosures {

  private static final String ADD =
      """
      insert into disclosure (city, id, order_id, person_id, purpose, at)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final String LIST =
      """
      select person_id, purpose, at from disclosure
       where city = ? and order_id = ? order by id desc limit 200
      """;

  private final PlainSql sql;
  private final Ids ids;

  @Inject
  SqlDisclosures(PlainSql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public void add(OrderId order, Look look) {
    sql.run(
        ADD,
        order.city().code(),
        ids.next(order.code()),
        order.value(),
        look.by().value(),
        look.purpose().name(),
        look.at());
  }

  @Override
  public List<Look> of(OrderId order) {
    return sql.list(
        LIST,
        row ->
            new Look(
                new PersonId(Cells.uuid(row, 1)),
                Purpose.valueOf(row.getString(2)),
                Cells.instant(row, 3)),
        order.city().code(),
        order.value());
  }
}
