// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.ClientAddress;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditEntry.Subject;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;
import org.redvest.network.NetworkEvent;
import org.redvest.persistence.ServedDatabase;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Sealing;
import org.redvest.shared.SettableClock;

class SqlAuditTrailTest {

  private static final ServedDatabase DATABASE = ServedDatabase.create();
  private static final TestSessions SERVICE = new TestSessions(DATABASE.service());
  private static final Sealing SEALING = TestSealing.intl();
  private static final City CITY = new City(320700);
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final ReadTrail.Wanted ALL =
      new ReadTrail.Wanted(null, null, null, null, null, null, null);

  private final CountedIds ids = new CountedIds(new SettableClock(NOON));
  private final PersonId person = new PersonId(ids.next(CITY));
  private final PositionId position = new PositionId(ids.next(320703));

  @BeforeEach
  void empty() throws SQLException {
    ServedDatabase.execute(
        DATABASE.owner(), "truncate audit_entry, sign_in_link, position cascade");
  }

  private void write(AuditEntry... entries) {
    SERVICE.within(session -> {
      new SqlAuditTrail(TestSessions.sql(session), SEALING, ids).write(List.of(entries));
      return true;
    });
  }

  private List<ReadTrail.Line> read(City city, ReadTrail.Wanted wanted, int limit) {
    return SERVICE.within(
        session -> new SqlAuditLists(TestSessions.sql(session), SEALING).list(city, wanted, limit));
  }

  private AuditEntry entry(AuditEntry.Who who, @Nullable Subject subject, Instant at) {
    return new AuditEntry(
        AuditKind.APPOINTED,
        "DONE",
        who,
        new ClientAddress("192.0.2.1"),
        "appoint",
        subject,
        new NetworkEvent.Appointed(position, Role.KEEPER, person, NOON, null),
        at,
        3,
        "0".repeat(32));
  }

  @Test
  void whatWasWrittenIsReadAsItWas() {
    write(entry(new AuditEntry.Known(person), new Subject(Subject.Kind.POSITION, position), NOON));

    assertThat(read(CITY, ALL, 9))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.at()).isEqualTo(NOON);
          assertThat(line.kind()).isEqualTo(AuditKind.APPOINTED);
          assertThat(line.outcome()).isEqualTo("DONE");
          assertThat(line.actorKind()).isEqualTo(ActorKind.PERSON);
          assertThat(line.person()).isEqualTo(person.value());
          assertThat(line.account()).isNull();
          assertThat(line.client()).isEqualTo(new ClientAddress("192.0.2.1"));
          assertThat(line.operation()).isEqualTo("appoint");
          assertThat(line.subjectKind()).isEqualTo("POSITION");
          assertThat(line.subject()).isEqualTo(position.value());
          assertThat(line.facts())
              .isEqualTo(
                  Map.of(
                      "position", position.value().toString(),
                      "role", "KEEPER",
                      "from", NOON.toString(),
                      "person", person.value().toString()));
          assertThat(line.times()).isEqualTo(3);
        });
  }

  @Test
  void itIsOneStatementToWriteAndOneToRead() {
    SERVICE.takeStatements();
    write(
        entry(new AuditEntry.Known(person), null, NOON),
        entry(new AuditEntry.Nobody(), null, NOON));
    assertThat(SERVICE.takeStatements()).hasSize(1);
    read(CITY, ALL, 9);
    assertThat(SERVICE.takeStatements()).hasSize(1);
  }

  /** Anybody can ask for something of a city that does not exist, whose trail nothing chains. */
  @Test
  void whatARefusedRequestNamedLiesInItsCityOnlyWhereThereIsOne() throws SQLException {
    ServedDatabase.execute(
        DATABASE.owner(),
        """
        insert into position (id, city, division_code, level, name, lineage, status, version)
        values ('%1$s', 320700, '320703', 'CENTRE', '连云区', array['%1$s'::uuid], 'ACTIVE', 1)
        """
            .formatted(position.value()));
    var nowhere = new PositionId(ids.next(990_100));
    write(refused(position), refused(nowhere));

    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(), "select city || ' ' || subject_id from audit_entry"))
        .containsExactlyInAnyOrder("320700 " + position.value(), "0 " + nowhere.value());
  }

  private static AuditEntry refused(PositionId subject) {
    return new AuditEntry(
        AuditKind.REFUSED,
        "FORBIDDEN",
        new AuditEntry.Nobody(),
        null,
        null,
        new Subject(Subject.Kind.POSITION, subject),
        null,
        NOON,
        1,
        "0".repeat(32));
  }

  @Test
  void theAddressAndTheAccountCannotBeReadInTheTable() throws SQLException {
    write(entry(new AuditEntry.Signed(new Account("test", "somebody")), null, NOON));
    assertThat(
            ServedDatabase.lines(
                DATABASE.superuser(), "select encode(client, 'escape') || e from audit_entry e"))
        .singleElement()
        .asString()
        .doesNotContain("192.0.2.1")
        .doesNotContain("somebody");
  }

  @Test
  void anAccountIsThePersonThatItBelongsToAndLiesInHisHomeCity() throws SQLException {
    var account = new Account("test", "known");
    link(account);
    write(
        entry(new AuditEntry.Signed(account), null, NOON),
        entry(new AuditEntry.Signed(new Account("test", "stranger")), null, NOON.minusSeconds(1)));

    var lines = read(CITY, ALL, 9);
    assertThat(lines)
        .extracting(ReadTrail.Line::actorKind)
        .containsExactly(ActorKind.PERSON, ActorKind.ACCOUNT);
    assertThat(lines.getFirst().person()).isEqualTo(person.value());
    assertThat(lines.getLast().account()).isNotEmpty();
    // the stranger belongs to no city, and so stands in every city's trail
    assertThat(read(new City(140800), ALL, 9)).containsExactly(lines.getLast());
  }

  private void link(Account account) throws SQLException {
    try (var connection = DATABASE.service().dataSource().getConnection();
        var row =
            connection.prepareStatement(
                "insert into sign_in_link (account_hash, person_id, home_city, linked_at, mac)"
                    + " values (?, ?, ?, now(), '\\x00')")) {
      row.setBytes(1, new AccountHashes(SEALING).of(account));
      row.setObject(2, person.value());
      row.setInt(3, CITY.code());
      row.execute();
    }
  }

  @Test
  void itIsReadTheLatestFirstPageByPage() {
    for (int i = 0; i < 5; i++) {
      write(entry(new AuditEntry.Known(person), null, NOON.plusSeconds(i / 2)));
    }
    var all = read(CITY, ALL, 9);
    assertThat(all).extracting(ReadTrail.Line::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    var last = read(CITY, ALL, 2).getLast();
    assertThat(read(CITY, before(last), 9)).isEqualTo(all.subList(2, 5));
  }

  private static ReadTrail.Wanted before(ReadTrail.Line line) {
    return new ReadTrail.Wanted(
        null, null, null, null, null, null, new ReadTrail.Place(line.at(), line.id()));
  }

  @Test
  void itIsFilteredByEachOfTheFilters() {
    var subject = new Subject(Subject.Kind.POSITION, position);
    var wanted = entry(new AuditEntry.Known(person), subject, NOON);
    var caller = new Caller(new Caller.Anonymous(), "0".repeat(32));
    write(
        wanted,
        AuditEntry.attempt(
            AuditKind.REFUSED, "FORBIDDEN", caller, null, null, NOON.minusSeconds(60)));

    assertThat(read(CITY, ALL, 9)).hasSize(2);
    for (var filter :
        List.of(
            new ReadTrail.Wanted(NOON, null, null, null, null, null, null),
            new ReadTrail.Wanted(null, null, AuditKind.APPOINTED, null, null, null, null),
            new ReadTrail.Wanted(null, null, null, person.value(), null, null, null),
            new ReadTrail.Wanted(null, null, null, null, position.value(), null, null),
            new ReadTrail.Wanted(null, null, null, null, null, "DONE", null))) {
      assertThat(read(CITY, filter, 9))
          .as(filter.toString())
          .singleElement()
          .satisfies(line -> assertThat(line.kind()).isEqualTo(AuditKind.APPOINTED));
    }
    assertThat(read(CITY, new ReadTrail.Wanted(null, NOON, null, null, null, null, null), 9))
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(AuditKind.REFUSED));
  }

  @Test
  void everyKindCanBeStored() {
    for (var kind : AuditKind.values()) {
      write(
          AuditEntry.attempt(
              kind, "DONE", new Caller(new Caller.Anonymous(), "0".repeat(32)), null, null, NOON));
    }
    assertThat(read(CITY, ALL, 99)).hasSameSizeAs(AuditKind.values());
  }

  @Test
  void theDatabaseTooKeepsTheSystemRolesApart() throws SQLException {
    ServedDatabase.execute(
        DATABASE.owner(),
        """
        insert into position (id, city, division_code, level, name, lineage, status, version)
        values ('%1$s', 320700, '320700', 'CITY', 'x', array['%1$s'::uuid], 'ACTIVE', 1)
        """
            .formatted(position.value()));
    appoint("SYSTEM_ADMIN", "null", "null");
    assertThatThrownBy(() -> appoint("AUDITOR", "null", "null"))
        .hasMessageContaining("appointment_one_system_role");
    appoint("KEEPER", "null", "null");
    assertThatThrownBy(() -> appoint("AUDITOR", "'2030-01-01Z'", "null"))
        .hasMessageContaining("appointment_system_role_ends_by_hand");
  }

  private void appoint(String role, String to, String endedBy) throws SQLException {
    ServedDatabase.execute(
        DATABASE.service(),
        """
        insert into appointment (city, id, position_id, role, person_id, valid_from, valid_to,
          appointed_by, ended_by, version)
        values (320700, '%s', '%s', '%s', '%s', now(), %s, '%s', %s, 1)
        """
            .formatted(
                UUID.randomUUID(),
                position.value(),
                role,
                person.value(),
                to,
                person.value(),
                endedBy));
  }
}
