package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.out.MenuChoices;

@ApplicationScoped
class SqlMenuChoices implements MenuChoices {

  private static final String FIND =
      """
      select m.category, m.team_id
        from menu_item m
        left join team t on t.city = :city and t.id = m.team_id
       where m.city = :city and m.id = :id and m.status = 'PUBLISHED'
         and (m.team_id is null or t.status = 'APPROVED')
      """;

  private final Session session;

  @Inject
  SqlMenuChoices(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Choice> find(MenuItemId item) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("city", item.city().code())
        .setParameter("id", item.value())
        .addScalar("category", String.class)
        .addScalar("team_id", UUID.class)
        .uniqueResultOptional()
        .map(row ->
            new Choice(
                item,
                new CategoryCode((String) row[0]),
                row[1] == null ? null : new TeamId((UUID) row[1])));
  }
}
