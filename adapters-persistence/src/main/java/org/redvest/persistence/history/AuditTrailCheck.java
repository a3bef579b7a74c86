// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Finding.Kind;

/** A month of a city's trail: each entry by its own mac, its place by the chain of the month. */
final class AuditTrailCheck {

  /** As a checkpoint calls a month's chain. */
  static final String KIND = "AUDIT";

  /** An entry that is this much older than the newest linked one was passed over. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  private static final String SELECT =
      """
      select coalesce(e.id, l.entry_id), l.position, l.entry_id, l.entry_at, l.previous, l.mac,
             e.id, e.at, e.kind, e.outcome, e.actor_kind, e.person_id, e.account_hash, e.client,
             e.operation, e.subject_kind, e.subject_id, cast(e.facts as text), e.times, e.trace,
             e.mac
        from (select * from audit_link where city = ? and month = ?) l
        full join (select * from audit_entry where city = ? and at >= ? and at < ?) e
          on e.id = l.entry_id and e.at = l.entry_at
       order by l.position nulls last
      """;

  private static final String OVER =
      "select cast(? as timestamptz) + interval '6 months' <= greatest(now(), cast(? as timestamptz))";

  private final int city;
  private final YearMonth month;
  private final ChainWalk walk;
  private final @Nullable Instant checkpoint;
  private final Consumer<Finding> findings;
  private ChainWalk.@Nullable Link last;
  private Instant newest = Instant.EPOCH;
  private long entries;

  /**
   * @param checkpoint when the newest one that is as it was written was made: what time it is where
   *     the clock is moved, as nobody with the database alone can say it
   */
  AuditTrailCheck(int city, YearMonth month, ChainWalk walk, @Nullable Instant checkpoint) {
    this.city = city;
    this.month = month;
    this.walk = walk;
    this.checkpoint = checkpoint;
    this.findings = walk.findings();
  }

  /**
   * Reads the month.
   *
   * @param seen what the checkpoints saw of it
   */
  void run(Connection connection, List<Heads.Head> seen) throws SQLException {
    var from = month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    var to = from.plusMonths(1);
    try (var rows = new Rows(connection, SELECT, city, from, city, from, to)) {
      for (; rows.key() != null; rows.next()) {
        walk.isReadable("audit_entry", city + " " + rows.key(), () -> check(rows.row(), seen));
      }
    }
    if (last == null && entries == 0 && isOver(connection)) {
      return;
    }
    long end = last == null ? 0 : last.number();
    seen.stream()
        .filter(head -> head.sequence() > end)
        .reduce((_, newer) -> newer)
        .ifPresent(head ->
            findings.accept(
                new Finding(
                    Kind.ROLLED_BACK,
                    "audit_link",
                    name() + " " + Finding.places(end + 1, head.sequence()),
                    "checkpoint %d saw what is gone".formatted(head.checkpoint()))));
  }

  /** Months are kept for half a year at least; one that is gone as a whole after that may be. */
  private boolean isOver(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(OVER)) {
      statement.setObject(1, month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
      statement.setObject(2, checkpoint == null ? null : checkpoint.atOffset(ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  long entries() {
    return entries;
  }

  private void check(ResultSet row, List<Heads.Head> seen) throws SQLException {
    var linked = row.getObject(3, UUID.class);
    if (linked != null) {
      checkLink(row, linked, seen);
    }
    if (row.getObject(7) == null) {
      findings.accept(
          new Finding(
              Kind.MISSING,
              "audit_entry",
              city + " " + linked,
              "the chain of " + month + " has it"));
      return;
    }
    entries++;
    var entry = entry(row);
    if (!walk.macs().holds(entry::canonical, row.getBytes(21))) {
      findings.accept(
          new Finding(Kind.CHANGED, "audit_entry", city + " " + entry.id(), "changed or put in"));
    } else if (linked == null && entry.at().isBefore(newest.minus(PATIENCE))) {
      findings.accept(
          new Finding(Kind.UNLINKED, "audit_entry", city + " " + entry.id(), "of " + entry.at()));
    }
  }

  private void checkLink(ResultSet row, UUID entry, List<Heads.Head> seen) throws SQLException {
    var at = requireNonNull(Rows.instant(row, 4));
    newest = at.isAfter(newest) ? at : newest;
    var stored =
        new AuditLinkRow(
            city,
            month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            row.getLong(2),
            entry,
            at,
            row.getBytes(5));
    var link =
        new ChainWalk.Link(
            "audit_link",
            name(),
            stored.position(),
            stored::canonical,
            stored.previous(),
            row.getBytes(6));
    var sound = walk.isSound(link, last);
    last = link;
    var mac = HexFormat.of().formatHex(HistoryMacs.shortened(link.mac()));
    for (var head : seen) {
      if (sound && head.sequence() == link.number() && !head.mac().equals(mac)) {
        findings.accept(
            new Finding(
                Kind.ROLLED_BACK,
                "audit_link",
                link.key(),
                "checkpoint %d saw another one here".formatted(head.checkpoint())));
      }
    }
  }

  private AuditRow entry(ResultSet row) throws SQLException {
    return new AuditRow(
        city,
        row.getObject(7, UUID.class),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, UUID.class),
        row.getBytes(13),
        row.getBytes(14),
        row.getString(15),
        row.getString(16),
        row.getObject(17, UUID.class),
        row.getString(18),
        row.getInt(19),
        row.getString(20));
  }

  private String name() {
    return city + " " + month;
  }
}
