// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with the mac that its row holds. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEvent(EventRow row, byte[] mac) {

  /** The subject comes first, for {@link Rows}. */
  static final String SELECT =
      """
      select subject_id, city, id, subject_kind, sequence, type, schema_version, actor_kind,
             actor_id, on_behalf_of, occurred_at, recorded_at, rulebook, cause, trace,
             cast(payload as text), previous, mac
        from event
       where city = ? and subject_kind = ?
      """;

  static StoredEvent read(ResultSet row) throws SQLException {
    return new StoredEvent(
        new EventRow(
            row.getInt(2),
            row.getObject(3, UUID.class),
            row.getString(4),
            row.getObject(1, UUID.class),
            row.getLong(5),
            row.getString(6),
            row.getInt(7),
            row.getString(8),
            row.getObject(9, UUID.class),
            row.getObject(10, UUID.class),
            requireNonNull(Rows.instant(row, 11)),
            requireNonNull(Rows.instant(row, 12)),
            row.getString(13),
            row.getObject(14, UUID.class),
            row.getString(15),
            row.getString(16),
            row.getBytes(17)),
        row.getBytes(18));
  }

  /** As a person would look it up. */
  static String key(int city, String kind, UUID subject, @Nullable Object sequence) {
    return city + " " + kind + " " + subject + " #" + sequence;
  }
}
