// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row as Hibernate has it. */
@Entity
@Table(name = "item")
public class ItemEntity {

  /** Its key. */
  @Embeddable
  public record Key(int city, UUID id) {}

  @EmbeddedId Key key;
  long version;

  @Column(name = "team_id")
  UUID teamId;

  @Column(name = "position_id")
  UUID positionId;

  String title;
  String description;
  String category;
  boolean brand;
  Integer minutes;
  String preparation;

  @Enumerated(EnumType.STRING)
  Item.Status status;

  Instant since;
  byte[] words;

  protected ItemEntity() {}

  static ItemEntity from(Item item) {
    var row = new ItemEntity();
    row.key = new Key(item.city(), item.id());
    row.teamId = item.teamId();
    row.positionId = item.positionId();
    row.title = item.title();
    row.description = item.description();
    row.category = item.category();
    row.brand = item.brand();
    row.minutes = item.minutes();
    row.preparation = item.preparation();
    row.since = item.since();
    row.words = item.words();
    row.take(item);
    return row;
  }

  void take(Item item) {
    version = item.version();
    status = item.status();
  }

  Item toDomain() {
    return new Item(
        key.city(),
        key.id(),
        version,
        teamId,
        positionId,
        title,
        description,
        category,
        brand,
        minutes,
        preparation,
        status,
        since,
        words);
  }
}
