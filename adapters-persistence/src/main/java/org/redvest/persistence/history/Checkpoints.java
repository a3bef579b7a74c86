// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Id;
import org.redvest.shared.Sealing;

/**
 * Writes signed checkpoints. Each holds the ends of the chains that grew since the one before, with
 * some overlap for what was committed late; so it stays small, and together they hold all.
 */
public final class Checkpoints {

  /** Longer than any transaction lasts, and than the clocks of two replicas are apart. */
  private static final Duration OVERLAP = Duration.ofMinutes(15);

  /** An identifier begins with its instant, so that the primary key finds what is new. */
  private static final String EVENTS =
      """
      select distinct on (subject_kind, subject_id) subject_id, subject_kind, sequence, mac
        from event where city = ? and id >= ?
       order by subject_kind, subject_id, sequence desc
      """;

  private static final String AUDIT =
      """
      select distinct on (month) entry_id, to_char(month at time zone 'UTC', 'YYYY-MM'), position, mac
        from audit_link where city = ? and month >= ?
       order by month, position desc
      """;

  private static final String LINKS =
      "select person_id, 'LINK', 0, mac from sign_in_link where home_city = ? and linked_at >= ?";

  private final PlainSql sql;
  private final Sealing sealing;
  private final CheckpointFolder folder;

  /** The newest file, read once: whoever asks for its age asks often. */
  private volatile @Nullable Newest known;

  /** The number of the newest that was ever seen here, which the folder cannot take back. */
  private final AtomicLong highest = new AtomicLong();

  private record Newest(Path file, @Nullable Checkpoint checkpoint) {}

  public Checkpoints(PlainSql sql, Sealing sealing, CheckpointFolder folder) {
    this.sql = sql;
    this.sealing = sealing;
    this.folder = folder;
  }

  /**
   * When the newest one was made; empty where none is, where it is not as it was written, and where
   * a newer one was there before.
   */
  public Optional<Instant> newest() {
    long known = highest.get();
    var newest = folder.newest().map(this::read).filter(one -> one.number() >= known);
    newest.ifPresent(this::remember);
    return newest.map(Checkpoint::at);
  }

  private void remember(Checkpoint there) {
    highest.accumulateAndGet(there.number(), Math::max);
  }

  /** Runs what is read in a transaction, and commits it. */
  public interface Reading {
    Optional<byte[]> within(Supplier<Optional<byte[]>> work);
  }

  /**
   * Writes the next one, unless the newest is younger than that, or another replica is at it. The
   * first one reads all that there is. The folder, which may take for ever, is asked outside the
   * transaction: so nobody waits for it who waits for a connection.
   *
   * @return whether it did
   */
  public boolean write(List<Integer> cities, Instant now, Duration every, Reading transaction) {
    var newest = folder.newest();
    var before = newest.map(this::read);
    if (newest.isPresent() && before.isEmpty()) {
      throw new IllegalStateException(
          newest.get() + " is not as it was written; no checkpoint follows it");
    }
    if (before.map(Checkpoint::number).orElse(0L) < highest.get()) {
      throw new IllegalStateException(
          "checkpoint " + highest.get() + " is gone from the folder; no checkpoint follows");
    }
    if (before.filter(last -> isYoung(last.at(), now, every)).isPresent()) {
      return false;
    }
    var next =
        new Checkpoint(
            before.map(Checkpoint::number).orElse(0L) + 1,
            now,
            newest
                .map(file -> Checkpoint.digest(Checkpoint.bytes(file), sealing))
                .orElse(Checkpoint.NONE));
    var since = before.map(Checkpoint::at).filter(at -> at.isBefore(now)).orElse(null);
    var text = transaction.within(() -> text(next, cities, since));
    return text.isPresent() && isWritten(next, text.get());
  }

  /** Nothing where another replica reads them. */
  private Optional<byte[]> text(Checkpoint next, List<Integer> cities, @Nullable Instant since) {
    if (!AdvisoryLock.CHECKPOINTS.tryTake(sql, 0)) {
      return Optional.empty();
    }
    return Optional.of(
        sql.on(connection -> {
          var text = new StringBuilder(next.header());
          for (var city : cities) {
            read(connection, city, since == null ? Instant.EPOCH : since.minus(OVERLAP), text);
          }
          return text.toString().getBytes(StandardCharsets.UTF_8);
        }));
  }

  /** Not where another replica wrote one of the same number meanwhile. */
  private boolean isWritten(Checkpoint next, byte[] text) {
    try (var draft = folder.draft(next.number())) {
      draft.write(text);
      draft.write(Checkpoint.signature(text, sealing).getBytes(StandardCharsets.UTF_8));
      if (!draft.isFirst()) {
        return false;
      }
    }
    remember(next);
    return true;
  }

  private @Nullable Checkpoint read(Path file) {
    var before = known;
    if (before == null || !before.file().equals(file)) {
      before = new Newest(file, Checkpoint.read(Checkpoint.bytes(file), sealing));
      known = before;
    }
    return before.checkpoint();
  }

  /** One from the future, where the clock went back, is followed at once. */
  private static boolean isYoung(Instant last, Instant now, Duration every) {
    return !last.isAfter(now) && last.plus(every).isAfter(now);
  }

  private static void read(Connection connection, int city, Instant since, StringBuilder text)
      throws SQLException {
    add(connection, city, text, EVENTS, lowest(since));
    add(connection, city, text, AUDIT, AuditLinks.at(AuditLinks.month(since)));
    add(connection, city, text, LINKS, AuditLinks.at(since));
  }

  private static void add(
      Connection connection, int city, StringBuilder text, String sql, Object since)
      throws SQLException {
    try (var rows = new Rows(connection, sql, city, since)) {
      for (; rows.key() != null; rows.next()) {
        var row = rows.row();
        var kind = row.getString(2);
        text.append(
            Checkpoint.head(
                city,
                sql.equals(AUDIT) ? AuditTrailCheck.KIND + kind : kind,
                row.getObject(1, UUID.class),
                row.getLong(3),
                row.getBytes(4)));
      }
    }
  }

  private static UUID lowest(Instant since) {
    return Id.compose(since, 0, 0, 0);
  }
}
