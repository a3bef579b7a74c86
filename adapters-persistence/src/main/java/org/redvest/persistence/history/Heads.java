// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Finding.Kind;

/** What the checkpoints saw of one kind in one city, in the order of the subjects. */
final class Heads {

  /**
   * A chain's end as a checkpoint saw it.
   *
   * @param mac the end of the mac there, in hexadecimal
   */
  record Head(UUID subject, long sequence, String mac, long checkpoint) {}

  private final List<Head> heads;
  private int next;

  Heads(List<Head> unordered) {
    this.heads = new ArrayList<>(unordered);
    heads.sort(
        Comparator.comparing(Head::subject, Rows::compare)
            .thenComparingLong(Head::sequence)
            .thenComparingLong(Head::checkpoint));
  }

  @Nullable UUID key() {
    return next < heads.size() ? heads.get(next).subject() : null;
  }

  /** The heads of the subject, the oldest first; goes on to the next subject. */
  List<Head> take(UUID subject) {
    int from = next;
    while (subject.equals(key())) {
      next++;
    }
    return heads.subList(from, next);
  }

  /** All of them by their places, for a chain that is one of its kind. */
  List<Head> bySequence() {
    return heads.stream()
        .sorted(Comparator.comparingLong(Head::sequence).thenComparingLong(Head::checkpoint))
        .toList();
  }

  /** Forgets the subjects before this one. */
  void skipTo(UUID from) {
    for (var at = key(); at != null && Rows.compare(at, from) < 0; at = key()) {
      next++;
    }
  }

  /** Whether the chain holds everything that was seen of it; tells what it does not. */
  boolean areIn(
      int city, String kind, UUID subject, List<StoredEvent> events, Consumer<Finding> findings) {
    var seen = take(subject);
    if (seen.isEmpty()) {
      return true;
    }
    long last = events.isEmpty() ? 0 : events.getLast().row().sequence();
    var newest = seen.getLast();
    if (newest.sequence() > last) {
      var gap = Finding.places(last + 1, newest.sequence());
      findings.accept(
          new Finding(
              Kind.ROLLED_BACK,
              "event",
              city + " " + kind + " " + subject + " " + gap,
              "checkpoint %d saw what is gone".formatted(newest.checkpoint())));
    }
    var sound = newest.sequence() <= last;
    for (var head : seen) {
      if (head.sequence() <= last && !isIn(head, events)) {
        findings.accept(
            new Finding(
                Kind.ROLLED_BACK,
                "event",
                StoredEvent.key(city, kind, subject, head.sequence()),
                "checkpoint %d saw what is gone, or another one here"
                    .formatted(head.checkpoint())));
        return false;
      }
    }
    return sound;
  }

  /**
   * The chain itself does not miss its last event once another was added: that one names the last
   * that was there.
   */
  private static boolean isIn(Head head, List<StoredEvent> events) {
    return events.stream()
        .filter(event -> event.row().sequence() == head.sequence())
        .anyMatch(event ->
            HexFormat.of().formatHex(HistoryMacs.shortened(event.mac())).equals(head.mac()));
  }
}
