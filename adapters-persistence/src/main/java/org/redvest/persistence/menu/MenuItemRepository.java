package org.redvest.persistence.menu;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.redvest.persistence.shared.CityKey;

@ApplicationScoped
class MenuItemRepository implements PanacheRepositoryBase<MenuItemEntity, CityKey> {}
