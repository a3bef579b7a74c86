// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows in which subjects of one kind are stored, walked in the order of their identifiers. */
interface SubjectRows extends AutoCloseable {

  /** The subject of the row that it stands at; null behind the last one. */
  @Nullable UUID key();

  /**
   * Holds the subject's rows against its events and goes on to the next subject.
   *
   * @param sound whether the events are as they were written; if not, they say nothing of the rows
   */
  void check(UUID subject, List<StoredEvent> events, boolean sound) throws SQLException;

  /** Goes on to the next subject without a word about this one. */
  void pass(UUID subject) throws SQLException;

  @Override
  void close() throws SQLException;

  /** Of subjects whose rows are not held against anything. */
  SubjectRows NONE =
      new SubjectRows() {
        @Override
        public @Nullable UUID key() {
          return null;
        }

        @Override
        public void check(UUID subject, List<StoredEvent> events, boolean sound) {}

        @Override
        public void pass(UUID subject) {}

        @Override
        public void close() {}
      };
}
