package org.redvest.persistence.order;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.TeamId;
import org.redvest.order.OrderNumber;
import org.redvest.team.out.TeamWork.HeldOrder;

/** The statement about what a team holds. */
final class TeamOrdersSql {

  private static final String HELD =
      """
      select id, number from orders
       where city = :city and team = :team and stage in ('TAKEN', 'SCHEDULED')
       order by id
      """;

  private TeamOrdersSql() {}

  static List<HeldOrder> heldBy(Session session, TeamId team) {
    return session
        .createNativeQuery(HELD, Object[].class)
        .setParameter("city", team.city().code())
        .setParameter("team", team.value())
        .addScalar("id", UUID.class)
        .addScalar("number", String.class)
        .stream()
        .map(row -> new HeldOrder((UUID) row[0], OrderNumber.parse((String) row[1]).format()))
        .toList();
  }
}
