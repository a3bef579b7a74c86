// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

/**
 * A row that is not as it was written, by its sort and key alone: nothing personal is told.
 *
 * @param where the table, or CHECKPOINT
 * @param key the row's key as a person would look it up
 * @param detail what is wrong with it
 */
public record Finding(Kind kind, String where, String key, String detail) {

  /** What somebody did to it, as far as can be told. */
  public enum Kind {
    /** Its mac is not over this row: it was changed, or put in by somebody without the key. */
    CHANGED,
    /** A row that others or a checkpoint tell of is not there. */
    MISSING,
    /** A row that no event tells of. */
    INSERTED,
    /** A row says something else than the events of its subject, which are as they were written. */
    CONTRADICTS,
    /** A subject, or the whole database, stands where it stood before a checkpoint. */
    ROLLED_BACK,
    /** An audit entry that is in no chain though it is old enough. */
    UNLINKED,
    /** A checkpoint that was changed, or does not follow the one before. */
    CHECKPOINT
  }

  /** Places of a chain, as a person would say it. */
  static String places(long from, long to) {
    return from >= to ? "#" + to : "#" + from + " to #" + to;
  }

  public String line() {
    return kind + " " + where + " " + key + (detail.isEmpty() ? "" : ": " + detail);
  }
}
