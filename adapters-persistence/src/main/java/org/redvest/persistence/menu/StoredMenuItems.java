package org.redvest.persistence.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuItems;
import org.redvest.persistence.shared.CityKey;

/** Menu items, and the menus that they make, one statement a page. */
@ApplicationScoped
class StoredMenuItems implements MenuItems {

  private static final String OF_TEAM =
      """
      select m.*
        from menu_item m
        join team t on t.city = :city and t.id = m.team_id and t.status = 'APPROVED'
       where m.city = :city and m.team_id = :team and m.status = 'PUBLISHED'
         and (cast(:after as uuid) is null or m.id > :after)
       order by m.id
       limit :limit
      """;

  /** Great-circle distances by haversine over the mean radius of the earth, as in core. */
  private static final String SERVING =
      """
      select m.*, coalesce(t.name, publisher.name) as publisher_name
        from menu_item m
        join position here on here.id = :here
        left join team t on t.city = :city and t.id = m.team_id and t.status = 'APPROVED'
        left join position publisher on publisher.id = m.position_id
       where m.city = :city and m.status = 'PUBLISHED'
         and (cast(:category as text) is null or m.category = :category)
         and (cast(:after as uuid) is null or m.id > :after)
         and (m.position_id in (:lineage)
           or exists (select 1 from team_area a
                where a.city = :city and a.team_id = t.id and a.position_id in (:lineage))
           or 2 * 6371008.8 * asin(least(1, sqrt(
                power(sin(radians(here.lat - t.circle_lat) / 2), 2)
                + cos(radians(t.circle_lat)) * cos(radians(here.lat))
                  * power(sin(radians(here.lng - t.circle_lng) / 2), 2)))) <= t.circle_radius)
       order by m.id
       limit :limit
      """;

  private final Session session;

  @Inject
  StoredMenuItems(Session session) {
    this.session = session;
  }

  @Override
  public void add(MenuItem item) {
    session.persist(MenuItemEntity.from(item));
    session.flush();
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the row as it is then. */
  @Override
  public Optional<MenuItem> find(MenuItemId id) {
    var entity = session.find(MenuItemEntity.class, CityKey.of(id));
    if (entity == null) {
      return Optional.empty();
    }
    session.detach(entity);
    return Optional.of(entity.toDomain());
  }

  @Override
  public Optional<MenuItem> lock(MenuItemId id) {
    return Optional.ofNullable(
            session.find(MenuItemEntity.class, CityKey.of(id), LockModeType.PESSIMISTIC_WRITE))
        .map(MenuItemEntity::toDomain);
  }

  @Override
  public void save(MenuItem item) {
    var entity = session.find(MenuItemEntity.class, CityKey.of(item.id()));
    if (entity == null || entity.version + 1 != item.version().number()) {
      throw new IllegalStateException("an item is saved one version after it was read");
    }
    entity.take(item);
    session.flush();
  }

  @Override
  public List<MenuItem> ofTeam(TeamId team, @Nullable MenuItemId after, int limit) {
    return session
        .createNativeQuery(OF_TEAM, MenuItemEntity.class)
        .setParameter("city", team.city().code())
        .setParameter("team", team.value())
        .setParameter("after", after == null ? null : after.value(), UUID.class)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(MenuItemEntity::toDomain)
        .toList();
  }

  @Override
  public List<Menu.Entry> serving(
      Lineage position, @Nullable CategoryCode category, @Nullable MenuItemId after, int limit) {
    return session
        .createNativeQuery(SERVING, Object[].class)
        .addEntity("m", MenuItemEntity.class)
        .addScalar("publisher_name", String.class)
        .setParameter("here", position.position().value())
        .setParameter("city", position.position().city().code())
        .setParameterList("lineage", position.rootFirst().stream().map(PositionId::value).toList())
        .setParameter("category", category == null ? null : category.value(), String.class)
        .setParameter("after", after == null ? null : after.value(), UUID.class)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(row -> new Menu.Entry(((MenuItemEntity) row[0]).toDomain(), (String) row[1]))
        .toList();
  }
}
