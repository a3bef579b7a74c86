package org.redvest.persistence.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Session;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.out.MenuItems;
import org.redvest.persistence.shared.CityKey;

@ApplicationScoped
class StoredMenuItems implements MenuItems {

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
}
