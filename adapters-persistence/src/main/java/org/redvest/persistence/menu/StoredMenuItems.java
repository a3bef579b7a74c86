package org.redvest.persistence.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.out.MenuItems;
import org.redvest.persistence.shared.CityKey;

@ApplicationScoped
class StoredMenuItems implements MenuItems {

  private final MenuItemRepository items;

  @Inject
  StoredMenuItems(MenuItemRepository items) {
    this.items = items;
  }

  @Override
  public void add(MenuItem item) {
    items.persistAndFlush(MenuItemEntity.from(item));
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the row as it is then. */
  @Override
  public Optional<MenuItem> find(MenuItemId id) {
    return items
        .findByIdOptional(CityKey.of(id))
        .map(entity -> {
          items.getEntityManager().detach(entity);
          return entity.toDomain();
        });
  }

  @Override
  public Optional<MenuItem> lock(MenuItemId id) {
    return items
        .findByIdOptional(CityKey.of(id), LockModeType.PESSIMISTIC_WRITE)
        .map(MenuItemEntity::toDomain);
  }

  @Override
  public void save(MenuItem item) {
    var entity = items.findById(CityKey.of(item.id()));
    if (entity == null || entity.version + 1 != item.version().number()) {
      throw new IllegalStateException("an item is saved one version after it was read");
    }
    entity.take(item);
    items.flush();
  }
}
