// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.event.DomainEvent;
import org.redvest.event.EventEntry;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.order.OrderEvent;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.Order;
import org.redvest.order.model.OrderStory;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.access.AccountHashes;
import org.redvest.persistence.access.TestActors;
import org.redvest.persistence.event.TestEventLog;
import org.redvest.persistence.order.OrderTables;
import org.redvest.person.AccountEvent;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonEvent;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Id;
import org.redvest.shared.Personal;
import org.redvest.shared.SettableClock;
import org.redvest.shared.Version;
import org.redvest.team.TeamEvent;

/** A town with a history: every row was written by the adapters that write it in service. */
final class Town {

  static final City CITY = new City(320_700);

  private final SettableClock clock =
      new SettableClock(Instant.parse("2026-11-23T01:00:00.123456Z"));
  private final CountedIds ids = new CountedIds(clock);
  private final OrderStory.Cast cast = new OrderTables(ids).cast();
  private final CheckpointFolder folder;

  /** Those that people placed. */
  final List<UUID> orders = new ArrayList<>();

  final List<UUID> appointments = new ArrayList<>();
  final List<UUID> people = new ArrayList<>();
  private int running;

  Town(Path folder) {
    this.folder = new CheckpointFolder(folder);
    run("truncate event, audit_entry, audit_link, appointment, sign_in_link, person_account");
  }

  /** Orders on many ways; some of them go on after the first checkpoint. */
  void live() {
    for (int i = 0; i < 3; i++) {
      tell(story -> story.verified().offered().taken().scheduled().served().rated(true));
      tell(story -> served(served(story.verified()).rated(false)).rated(true).calledBack(false));
      tell(story -> story.escalated().objected().verified().offered().declinedAsNotOurs());
      tell(story -> story.rejected());
      tell(story -> story.verified().offered().cancelled());
      appoint(i == 0 ? Role.ADMINISTRATOR : Role.KEEPER);
      enrol("person " + i);
    }
    var centre = new Lineage(cast.station().rootFirst().subList(0, 2));
    tell(story -> served(story.verified()).rated(true).calledBackUnder(centre));
    tell(story -> served(story.verified()).ratedUnder(centre));
    tell(new PartnerReference(cast.keeper(), new Personal("CASE-1")), story -> story.verified());
    block(people.getFirst());
    change(1);
    link();
    checkpoint();
  }

  /** What is younger than the first checkpoint, and in the second. */
  void goOn() {
    clock.pass(Duration.ofHours(2));
    for (int i = 0; i < 3; i++) {
      tell(story -> served(story.verified()).linked());
      appoint(Role.DISPATCHER);
      enrol("newcomer " + i);
      change(i + 2);
    }
    erase(people.get(1));
    link();
    checkpoint();
  }

  private static OrderStory served(OrderStory story) {
    return story.offered().taken().scheduled().served();
  }

  /** Each version is saved as the command path does it: lock, save, event. */
  void tell(UnaryOperator<OrderStory> life) {
    tell(null, life);
  }

  private void tell(@Nullable PartnerReference reference, UnaryOperator<OrderStory> life) {
    clock.pass(Duration.ofMinutes(1));
    var story = life.apply(OrderStory.placed(cast, clock, ids, ++running, reference));
    if (reference == null) {
      orders.add(story.order().id().value());
    }
    for (int i = 0; i < story.versions().size(); i++) {
      var version = story.versions().get(i);
      var event = story.events().get(i);
      within(session -> {
        var kept = OrderTables.keptIn(session);
        if (version.version().equals(Version.FIRST)) {
          kept.add(version);
        } else {
          kept.lock(version.id());
          kept.save(version);
        }
        session.flush();
        append(
            session,
            EventEntry.Kind.ORDER,
            version.id(),
            version.version(),
            event,
            person(by(event)),
            at(version, event));
      });
    }
  }

  /** When the command was given: the stage, the round or the case of it says so. */
  private static Instant at(Order after, OrderEvent event) {
    var round = after.progress().round();
    return switch (event) {
      case OrderEvent.EscalationObjected raised ->
          after.objection(raised.objection()).orElseThrow().raisedAt();
      case OrderEvent.OfferDeclined declined ->
          requireNonNull(after.offer(declined.offer()).orElseThrow().endedAt());
      case OrderEvent.OrderCalledBack called when called.nextRound() == null ->
          requireNonNull(round.callBack()).at();
      default -> after.stage().since();
    };
  }

  private PersonId by(OrderEvent event) {
    return switch (event) {
      case OrderEvent.OrderPlaced _, OrderEvent.OrderRated _, OrderEvent.OrderCancelled _ ->
          cast.requester();
      case OrderEvent.OfferAccepted _,
          OrderEvent.OfferDeclined _,
          OrderEvent.OrderPlanned _,
          OrderEvent.ServiceReported _ ->
          cast.leader();
      default -> cast.keeper();
    };
  }

  private void appoint(Role role) {
    clock.pass(Duration.ofMinutes(1));
    var id = new AppointmentId(ids.next(CITY));
    var person = new PersonId(ids.next(CITY));
    appointments.add(id.value());
    within(session -> {
      session
          .createNativeMutationQuery(
              """
              insert into appointment (city, id, position_id, role, person_id, valid_from,
                appointed_by, version)
              values (320700, :id, :position, :role, :person, :at, :by, 1)
              """)
          .setParameter("id", id.value())
          .setParameter("position", cast.station().position().value())
          .setParameter("role", role.name())
          .setParameter("person", person.value())
          .setParameter("at", clock.instant())
          .setParameter("by", cast.keeper().value())
          .executeUpdate();
      var event =
          new NetworkEvent.Appointed(
              cast.station().position(), role, person, clock.instant(), null);
      append(
          session,
          EventEntry.Kind.APPOINTMENT,
          id,
          Version.FIRST,
          event,
          person(cast.keeper()),
          clock.instant());
    });
  }

  private void enrol(String name) {
    clock.pass(Duration.ofMinutes(1));
    var account = new Account("test", name);
    within(session ->
        TestActors.accounts(
                OrderTables.database().dataSource(), session, OrderTables.sealing(), ids, clock)
            .link(account, CITY));
    within(session -> people.add(linked(session, account)));
  }

  private static UUID linked(Session session, Account account) {
    return session
        .createNativeQuery(
            "select person_id from sign_in_link where account_hash = :account", UUID.class)
        .setParameter("account", new AccountHashes(OrderTables.sealing()).of(account))
        .getSingleResult();
  }

  private void block(UUID person) {
    within(session -> {
      session
          .createNativeMutationQuery(
              "update sign_in_link set account_version = 2, blocked_reason = 'MISUSE',"
                  + " blocked_since = :at where person_id = :person")
          .setParameter("at", clock.instant())
          .setParameter("person", person)
          .executeUpdate();
      append(
          session,
          EventEntry.Kind.ACCOUNT,
          new PersonId(person),
          new Version(2),
          new AccountEvent.AccountBlocked(BlockReason.MISUSE, null),
          person(cast.keeper()),
          clock.instant());
    });
  }

  private void erase(UUID person) {
    within(session -> {
      session
          .createNativeMutationQuery("delete from sign_in_link where person_id = :person")
          .setParameter("person", person)
          .executeUpdate();
      session
          .createNativeMutationQuery("delete from person_account where person_id = :person")
          .setParameter("person", person)
          .executeUpdate();
      append(
          session,
          EventEntry.Kind.PERSON,
          new PersonId(person),
          Version.FIRST,
          new PersonEvent.PersonErased(),
          person(new PersonId(person)),
          clock.instant());
    });
  }

  /** Of a team, whose rows are held against nothing. */
  private void change(int number) {
    within(session ->
        append(
            session,
            EventEntry.Kind.TEAM,
            cast.team(),
            new Version(number),
            new TeamEvent.TeamChanged(),
            person(cast.leader()),
            clock.instant()));
  }

  private void append(
      Session session,
      EventEntry.Kind kind,
      Id subject,
      Version sequence,
      DomainEvent event,
      Actor actor,
      Instant at) {
    TestEventLog.on(session, OrderTables.sealing(), ids, clock)
        .append(
            EventEntry.of(
                ids.next(subject.code()), kind, subject, sequence, event, actor, at, Caller.CLOCK));
  }

  boolean link() {
    return OrderTables.within(session ->
        new AuditLinks(TestSessions.sql(session), OrderTables.sealing()).link(CITY.code(), true));
  }

  /** Entries of the trail whose own macs are nobody's matter here. */
  void audit(int entries) {
    clock.pass(Duration.ofSeconds(1));
    audit(entries, clock.instant());
  }

  void audit(int entries, Instant at) {
    OrderTables.within(session ->
        session
            .createNativeMutationQuery(
                """
                insert into audit_entry (city, id, at, kind, outcome, actor_kind, facts, times, trace, mac)
                select 320700, gen_random_uuid(), :at, 'REFUSED', 'FORBIDDEN', 'NOBODY', '{}', 1,
                       repeat('0', 32), ''
                  from generate_series(1, :entries)
                """)
            .setParameter("at", at)
            .setParameter("entries", entries)
            .executeUpdate());
  }

  long linked() {
    return OrderTables.within(session ->
        session
            .createNativeQuery("select count(*) from audit_link where city = 320700", Long.class)
            .getSingleResult());
  }

  boolean checkpoint() {
    return OrderTables.within(session ->
        new Checkpoints(TestSessions.sql(session), OrderTables.sealing(), folder)
            .write(List.of(CITY.code()), clock.instant(), Duration.ofHours(1), Supplier::get));
  }

  /** What the verification says within the transaction of this connection. */
  List<Finding> findings(Connection connection) throws SQLException {
    return findings(connection, Progress.told(new PrintStream(OutputStream.nullOutputStream())));
  }

  List<Finding> findings(Connection connection, Progress progress) throws SQLException {
    return findings(connection, progress, folder);
  }

  List<Finding> findingsWithoutCheckpoints(Connection connection) throws SQLException {
    return findings(
        connection, Progress.told(new PrintStream(OutputStream.nullOutputStream())), null);
  }

  private static List<Finding> findings(
      Connection connection, Progress progress, @Nullable CheckpointFolder folder)
      throws SQLException {
    var findings = new ArrayList<Finding>();
    new HistoryVerifier(OrderTables.sealing(), folder, progress, findings::add).run(connection);
    return findings;
  }

  private interface Deed {
    void run(Session session);
  }

  private static void within(Deed deed) {
    OrderTables.within(session -> {
      deed.run(session);
      return true;
    });
  }

  private static void run(String sql) {
    OrderTables.within(session -> session.createNativeMutationQuery(sql).executeUpdate());
  }

  private static Actor person(PersonId id) {
    return new Actor.Person(
        id, CITY, new Account("test", id.toString()), Set.of(), Set.of(), Set.of(), false);
  }
}
