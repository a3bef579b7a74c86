// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks the links of one chain in their order, whatever they are of: each must have the mac of its
 * own row, and name the mac of the one before.
 */
record ChainWalk(HistoryMacs macs, Consumer<Finding> findings) {

  /**
   * One link.
   *
   * @param chain what the chain is of, as a finding names it
   * @param number its place; a chain may leave numbers out, but not links
   * @param row what is maced
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Link(
      String table,
      String chain,
      long number,
      Supplier<CanonicalBytes> row,
      byte @Nullable [] previous,
      byte[] mac) {

    String key() {
      return chain + " #" + number;
    }
  }

  /** Whether every link is as it was written, and none is missing before the last. */
  boolean isSound(List<Link> chain) {
    var sound = true;
    Link before = null;
    for (var link : chain) {
      sound &= isSound(link, before);
      before = link;
    }
    return sound;
  }

  /**
   * Whether a chain that leaves no numbers out has them all. What was taken from its end before the
   * next link was added is missed by its number alone.
   */
  boolean isWhole(List<Link> chain, long first) {
    var whole = true;
    long next = first;
    for (var link : chain) {
      if (link.number() > next) {
        findings.accept(
            new Finding(
                Finding.Kind.MISSING,
                link.table(),
                link.chain() + " " + Finding.places(next, link.number() - 1),
                "no number is left out"));
        whole = false;
      }
      next = link.number() + 1;
    }
    return whole;
  }

  /** As the first, for one link. */
  boolean isSound(Link link, @Nullable Link before) {
    if (!macs.holds(link.row(), link.mac())) {
      findings.accept(
          new Finding(Finding.Kind.CHANGED, link.table(), link.key(), "changed or put in"));
      return false;
    }
    if (!Arrays.equals(link.previous(), before == null ? null : before.mac())) {
      // behind a link that was changed, the finding about that one says enough
      if (before == null || macs.holds(before.row(), before.mac())) {
        findings.accept(missing(link, before));
      }
      return false;
    }
    return true;
  }

  /** A step of a verification. */
  interface Check {
    void run() throws SQLException;
  }

  /**
   * Whether a check came to its end. Whoever puts rows in can give them any form, also one that
   * cannot be read: then they are named, and nobody who stands behind them is left out.
   */
  boolean isReadable(String table, String key, Check check) throws SQLException {
    try {
      check.run();
      return true;
    } catch (IllegalStateException cannotBeTold) {
      // as without the keys, which says nothing of a row
      throw cannotBeTold;
    } catch (RuntimeException _) {
      findings.accept(new Finding(Finding.Kind.CHANGED, table, key, "cannot be read"));
      return false;
    }
  }

  private static Finding missing(Link link, @Nullable Link before) {
    long from = before == null ? 1 : before.number() + 1;
    var gap = Finding.places(from, link.number() - 1);
    return new Finding(
        Finding.Kind.MISSING, link.table(), link.chain() + " " + gap, "the one behind names it");
  }
}
