// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.redvest.access.Account;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances;
import org.redvest.shared.Sealing;

/**
 * A block is one statement in a transaction of its own, through a pool of its own whose waits are
 * short: no use case waits for it, and it waits for none. The instant is the replica's, so that the
 * statement calls nothing that a distributed table may not.
 */
@ApplicationScoped
class SqlRequestAllowances implements RequestAllowances {

  /**
   * The setting goes before, in the same message, and ends with it: what a crash forgets of an
   * allowance harms nobody. A session must not keep it, for a pooler may lend it to others.
   */
  private static final String TAKE =
      """
      select set_config('synchronous_commit', 'off', true);
      insert into request_allowance as held (account_hash, kind, month, granted, full_at)
      values (?, ?, ?, ?, ?)
      on conflict (account_hash, kind, month) do update
        set granted = least(?, greatest(0, floor(
              extract(epoch from ? - greatest(held.full_at, ?)) * 1000000 / ?))),
            full_at = greatest(held.full_at, ?) + ? * interval '1 microsecond' * least(?, greatest(0, floor(
              extract(epoch from ? - greatest(held.full_at, ?)) * 1000000 / ?)))
      returning granted, full_at
      """;

  private final javax.sql.DataSource database;
  private final AccountHashes hashes;

  @Inject
  SqlRequestAllowances(@DataSource("allowances") javax.sql.DataSource database, Sealing sealing) {
    this.database = database;
    this.hashes = new AccountHashes(sealing);
  }

  @Override
  public Lease lease(Account account, Allowance allowance, int wanted, Instant at) {
    var now = at.truncatedTo(ChronoUnit.MICROS);
    int first = Math.min(wanted, allowance.burst());
    long each = allowance.each().toNanos() / 1_000;
    var from = utc(now);
    var latest = utc(allowance.latest(now));
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(TAKE)) {
      Object[] values = {
        hashes.of(account),
        allowance.kind().name(),
        monthOf(from),
        first,
        utc(allowance.taken(now, now, first)),
        wanted,
        latest,
        from,
        each,
        from,
        each,
        wanted,
        latest,
        from,
        each
      };
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
      statement.getMoreResults();
      try (var row = statement.getResultSet()) {
        row.next();
        var fullAt = row.getObject(2, OffsetDateTime.class).toInstant();
        return new Lease(row.getInt(1), allowance.left(fullAt, now));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("no requests could be taken from an allowance", failed);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime monthOf(OffsetDateTime instant) {
    return instant.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
  }
}
