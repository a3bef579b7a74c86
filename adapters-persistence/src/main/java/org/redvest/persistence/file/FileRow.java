// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.FileType;
import org.redvest.file.model.StoredFile;
import org.redvest.persistence.shared.CityKey;

/** What is known of a file besides its bytes. */
@Entity
@Table(name = "file")
class FileRow {

  @EmbeddedId CityKey key;

  @Column(name = "order_id")
  UUID order;

  UUID owner;

  @Enumerated(EnumType.STRING)
  FileType type;

  long bytes;
  String digest;

  @Column(name = "made_at")
  Instant madeAt;

  boolean used;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
  FileRow() {}

  static FileRow from(StoredFile file) {
    var row = new FileRow();
    row.key = CityKey.of(file.id());
    row.order = file.order();
    row.owner = file.owner().value();
    row.type = file.type();
    row.bytes = file.bytes();
    row.digest = file.digest();
    row.madeAt = file.madeAt();
    row.used = file.used();
    return row;
  }

  StoredFile toDomain() {
    return new StoredFile(
        new FileId(key.id()), order, new PersonId(owner), type, bytes, digest, madeAt, used);
  }
}
