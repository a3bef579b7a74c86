// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification is, for a person who waits and for the one that goes on after an
 * interruption: a file with when it began, the phases that are over, the last subject of the one
 * that is not, and what was found. What was read a day ago says nothing of today, so it is not gone
 * on from.
 */
public final class Progress {

  private static final UUID BEGINNING = new UUID(0, 0);
  private static final long EVERY = Duration.ofSeconds(2).toNanos();
  private static final Duration LONGEST = Duration.ofDays(1);

  private final PrintStream out;
  private final @Nullable Path file;
  private final LongSupplier nanos;
  private final Set<String> done = new HashSet<>();
  private final Map<String, UUID> after = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private Instant began;
  private long told;

  private Progress(PrintStream out, @Nullable Path file, LongSupplier nanos, Instant began) {
    this.out = out;
    this.began = began;
    this.file = file;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  /** Told on the stream, and remembered nowhere. */
  public static Progress told(PrintStream out) {
    return new Progress(out, null, System::nanoTime, Instant.now());
  }

  /** Remembered in the file as well; goes on where the file says that another run ended. */
  public static Progress resuming(PrintStream out, Path file) {
    var now = Instant.now();
    if (!Files.exists(file)) {
      return new Progress(out, file, System::nanoTime, now);
    }
    // until the file says when
    var progress = new Progress(out, file, System::nanoTime, Instant.MIN);
    try {
      Files.readAllLines(file).forEach(progress::remember);
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      throw new IllegalStateException(file + " is no progress of a verification", unreadable);
    }
    if (progress.began.isAfter(now) || progress.began.isBefore(now.minus(LONGEST))) {
      throw new IllegalStateException(
          file + " does not say that it began within a day; delete it, and all is read anew");
    }
    return progress;
  }

  /** When the first of what was read was read. */
  Instant began() {
    return began;
  }

  private void remember(String line) {
    var words = line.split(" ", 2);
    var rest = words.length == 2 ? words[1] : "";
    int last = rest.lastIndexOf(' ');
    if (words[0].equals("began") && !rest.isEmpty()) {
      began = Instant.parse(rest);
    } else if (words[0].equals("done") && !rest.isEmpty()) {
      done.add(rest);
    } else if (words[0].equals("found") && !rest.isEmpty()) {
      found.add(rest);
    } else if (words[0].equals("after") && last > 0) {
      after.put(rest.substring(0, last), UUID.fromString(rest.substring(last + 1)));
    } else {
      throw new IllegalArgumentException(line);
    }
  }

  /** What the interrupted run had found. */
  public List<String> found() {
    return found;
  }

  boolean isDone(String phase) {
    return done.contains(phase);
  }

  /** The first subject to read: from the least that an identifier can be, where none was read. */
  UUID from(String phase) {
    var last = after.get(phase);
    return last == null ? BEGINNING : next(last);
  }

  private static UUID next(UUID id) {
    long least = id.getLeastSignificantBits() + 1;
    return new UUID(id.getMostSignificantBits() + (least == 0 ? 1 : 0), least);
  }

  void found(Finding finding) {
    found.add(finding.line());
  }

  void at(String phase, UUID subject, long count) {
    if (nanos.getAsLong() - told >= EVERY) {
      told = nanos.getAsLong();
      after.put(phase, subject);
      save();
      out.printf("… %s: %d%n", phase, count);
    }
  }

  void done(String phase, long count) {
    after.remove(phase);
    done.add(phase);
    save();
    out.printf("%s: %d%n", phase, count);
  }

  /** Everything is read: the next run begins anew. */
  public void over() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException undeletable) {
        throw new UncheckedIOException(undeletable);
      }
    }
  }

  private void save() {
    if (file == null) {
      return;
    }
    var lines = new ArrayList<>(List.of("began " + began));
    done.forEach(phase -> lines.add("done " + phase));
    after.forEach((phase, subject) -> lines.add("after " + phase + " " + subject));
    found.forEach(line -> lines.add("found " + line));
    try (var draft = new Draft(file)) {
      lines.forEach(line -> draft.write((line + "\n").getBytes(StandardCharsets.UTF_8)));
      draft.finish();
    }
  }
}
