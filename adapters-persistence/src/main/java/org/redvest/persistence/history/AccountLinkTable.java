// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.event.EventJson;
import org.redvest.persistence.history.Finding.Kind;
import org.redvest.person.AccountEvent;
import org.redvest.person.AccountEvent.AccountBlocked;
import org.redvest.person.AccountEvent.AccountBlockingAsked;
import org.redvest.person.AccountEvent.AccountBlockingWithdrawn;
import org.redvest.person.AccountEvent.AccountUnblocked;

/**
 * Account links of the people whose home a city is: who signs in as whom by the row's own mac,
 * whether he is let in by the events of the account. Who deleted his account has none any more.
 */
final class AccountLinkTable implements SubjectRows {

  /** As a checkpoint calls a link. */
  static final String KIND = "LINK";

  private static final String SELECT =
      """
      select person_id, account_hash, account_hash_next, home_city, linked_at, account_version,
             blocked_reason, blocked_since, blocking_reason, blocking_asked_by, blocking_asked_at, mac
        from sign_in_link where home_city = ? and person_id >= ? order by person_id
      """;

  private static final String ERASED =
      "select subject_id from event"
          + " where city = ? and subject_kind = 'PERSON' and type = 'PersonErased'";

  private final int city;
  private final HistoryMacs macs;
  private final Consumer<Finding> findings;
  private final Rows rows;
  private final Heads seen;
  private final Set<UUID> erased = new HashSet<>();

  AccountLinkTable(Connection connection, int city, UUID from, ChainWalk walk, Heads seen)
      throws SQLException {
    this.city = city;
    this.macs = walk.macs();
    this.findings = walk.findings();
    this.seen = seen;
    try (var persons = new Rows(connection, ERASED, city)) {
      for (; persons.key() != null; persons.next()) {
        erased.add(requireNonNull(persons.key()));
      }
    }
    this.rows = new Rows(connection, SELECT, city, from);
  }

  @Override
  public @Nullable UUID key() {
    return Rows.lesser(rows.key(), seen.key());
  }

  @Override
  public void check(UUID person, List<StoredEvent> events, boolean sound) throws SQLException {
    var there = rows.isAt(person);
    if (there && erased.contains(person)) {
      findings.accept(
          new Finding(
              Kind.INSERTED, "sign_in_link", city + " " + person, "the account was deleted"));
    }
    for (; rows.isAt(person); rows.next()) {
      var row = rows.row();
      if (!macs.holds(link(row)::canonical, row.getBytes("mac"))) {
        findings.accept(
            new Finding(Kind.CHANGED, "sign_in_link", city + " " + person, "changed or put in"));
      } else if (sound) {
        compare(person, row, expected(events));
      }
    }
    var saw = seen.take(person);
    var told = sound && !events.isEmpty();
    if (!there && (told || !saw.isEmpty()) && !erased.contains(person)) {
      var by =
          saw.isEmpty()
              ? "events tell of it"
              : "checkpoint " + saw.getFirst().checkpoint() + " saw it";
      findings.accept(
          new Finding(
              Kind.MISSING,
              "sign_in_link",
              city + " " + person,
              by + ", and the account was not deleted"));
    }
  }

  private void compare(UUID person, ResultSet row, Map<String, @Nullable Object> expected)
      throws SQLException {
    var differing = Columns.differing(row, expected);
    if (!differing.isEmpty()) {
      findings.accept(
          new Finding(
              Kind.CONTRADICTS, "sign_in_link", city + " " + person, String.join(", ", differing)));
    }
  }

  private static Map<String, @Nullable Object> expected(List<StoredEvent> events) {
    var expected = new HashMap<String, @Nullable Object>();
    expected.put("account_version", 1L);
    expected.put("blocked_reason", null);
    expected.put("blocked_since", null);
    ask(expected, null, null);
    for (var stored : events) {
      var event = stored.row();
      expected.put("account_version", event.sequence());
      switch (EventJson.read(event.type(), event.payload(), AccountEvent.class)) {
        case AccountBlockingAsked asked -> ask(expected, asked.reason().name(), event);
        case AccountBlockingWithdrawn _ -> ask(expected, null, null);
        case AccountBlocked blocked -> {
          ask(expected, null, null);
          expected.put("blocked_reason", blocked.reason().name());
          expected.put("blocked_since", event.occurredAt());
        }
        case AccountUnblocked _ -> {
          ask(expected, null, null);
          expected.put("blocked_reason", null);
          expected.put("blocked_since", null);
        }
      }
    }
    return expected;
  }

  /** What the first of two people wants; nothing when nobody does any longer. */
  private static void ask(
      Map<String, @Nullable Object> expected, @Nullable String reason, @Nullable EventRow event) {
    expected.put("blocking_reason", reason);
    expected.put("blocking_asked_by", event == null ? null : event.actor());
    expected.put("blocking_asked_at", event == null ? null : event.occurredAt());
  }

  private static AccountLinkRow link(ResultSet row) throws SQLException {
    return new AccountLinkRow(
        row.getBytes("account_hash"),
        row.getBytes("account_hash_next"),
        row.getObject("person_id", UUID.class),
        row.getInt("home_city"),
        requireNonNull(Rows.instant(row, row.findColumn("linked_at"))));
  }

  @Override
  public void pass(UUID person) throws SQLException {
    rows.pass(person);
    seen.take(person);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
