package org.redvest.persistence.menu;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.Offering;
import org.redvest.menu.Publisher;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.Version;

/** A menu item's row. */
@Entity
@Table(name = "menu_item")
class MenuItemEntity {

  @EmbeddedId CityKey key;

  long version;

  @Column(name = "team_id")
  @Nullable UUID team;

  @Column(name = "position_id")
  @Nullable UUID position;

  String title;

  String description;

  String category;

  boolean brand;

  @Nullable Integer minutes;

  @Nullable String preparation;

  @Enumerated(EnumType.STRING)
  MenuStatus status;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected MenuItemEntity() {}

  static MenuItemEntity from(MenuItem item) {
    var entity = new MenuItemEntity();
    entity.key = CityKey.of(item.id());
    switch (item.publisher()) {
      case Publisher.ByTeam(var id) -> entity.team = id.value();
      case Publisher.ByPosition(var id) -> entity.position = id.value();
    }
    var offering = item.offering();
    entity.title = offering.title();
    entity.description = offering.description();
    entity.category = offering.category().value();
    entity.brand = offering.brand();
    entity.minutes = offering.minutes();
    entity.preparation = offering.preparation();
    entity.take(item);
    return entity;
  }

  /** Takes over what a command may have changed. */
  void take(MenuItem item) {
    version = item.version().number();
    status = item.status();
  }

  MenuItem toDomain() {
    return new MenuItem(
        new MenuItemId(key.id()),
        new Version(version),
        Publisher.of(
            team == null ? null : new TeamId(team),
            position == null ? null : new PositionId(position)),
        new Offering(title, description, new CategoryCode(category), brand, minutes, preparation),
        status);
  }
}
