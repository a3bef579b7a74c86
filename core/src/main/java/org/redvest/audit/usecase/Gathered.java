// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;

/**
 * Attempts on their way into the trail. The first of equal ones is written at the next occasion;
 * those that follow within a minute are counted, and written as one when it is over. So whoever
 * repeats himself fills two lines a minute, and all strangers together {@link #DIFFERENT}. Each
 * kind is counted by itself, so that nobody hides sign-ins or refusals behind tokens of his
 * invention.
 */
final class Gathered {

  /** How many of a kind are kept apart at a time; about 300 bytes each on disk. */
  static final int DIFFERENT = 1_000;

  static final Duration COUNTED_FOR = Duration.ofMinutes(1);

  private final Map<AuditKind, Map<AuditEntry, Count>> kinds = new EnumMap<>(AuditKind.class);

  private static final class Count {
    private int pending;
    private Instant since;
    private String trace;
    private @Nullable Instant written;

    private Count(AuditEntry first) {
      since = first.at();
      trace = first.trace();
    }

    private void add(AuditEntry entry) {
      if (pending == 0) {
        since = entry.at();
        trace = entry.trace();
      }
      pending += entry.times();
    }

    private boolean isDue(Instant now) {
      return written == null || !now.isBefore(written.plus(COUNTED_FOR));
    }
  }

  synchronized void add(AuditEntry entry) {
    var counts = ofKind(entry.kind());
    var what = alike(entry);
    if (!counts.containsKey(what) && counts.size() >= DIFFERENT) {
      what = alike(coarse(entry));
    }
    counts.computeIfAbsent(what, _ -> new Count(entry)).add(entry);
  }

  /** They were not written after all. */
  synchronized void putBack(List<AuditEntry> taken) {
    for (var entry : taken) {
      add(entry);
      var count = ofKind(entry.kind()).get(alike(entry));
      if (count != null) {
        count.written = null;
      }
    }
  }

  /** What is to be written now; it is no longer here afterwards. */
  synchronized List<AuditEntry> take(Instant now, boolean everything) {
    var taken = new ArrayList<AuditEntry>();
    kinds.values().forEach(counts -> take(counts, now, everything, taken));
    return taken;
  }

  private static void take(
      Map<AuditEntry, Count> counts, Instant now, boolean everything, List<AuditEntry> taken) {
    for (Iterator<Map.Entry<AuditEntry, Count>> each = counts.entrySet().iterator();
        each.hasNext(); ) {
      var entry = each.next();
      var count = entry.getValue();
      if (!everything && !count.isDue(now)) {
        continue;
      }
      if (count.pending == 0) {
        each.remove();
      } else {
        taken.add(entry.getKey().repeated(count.pending, count.since, count.trace));
        count.pending = 0;
        count.written = now;
      }
    }
  }

  private Map<AuditEntry, Count> ofKind(AuditKind kind) {
    return kinds.computeIfAbsent(kind, _ -> new HashMap<>());
  }

  /** The same for all that differ in time, trace and number only. */
  private static AuditEntry alike(AuditEntry entry) {
    return entry.repeated(1, Instant.EPOCH, "");
  }

  /** What is still told apart when there are too many: what it was and how it ended. */
  private static AuditEntry coarse(AuditEntry entry) {
    return new AuditEntry(
        entry.kind(),
        entry.outcome(),
        new AuditEntry.Nobody(),
        null,
        null,
        null,
        null,
        entry.at(),
        entry.times(),
        entry.trace());
  }
}
