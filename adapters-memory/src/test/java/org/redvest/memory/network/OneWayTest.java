// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.NOBODY;
import static org.redvest.memory.network.World.OPERATOR;
import static org.redvest.memory.network.World.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.RequestKey;
import org.redvest.access.Role;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.network.AppointmentId;
import org.redvest.network.Files;
import org.redvest.network.Samples;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.network.model.Appointment;

/** The steps of every command, where the network could differ from other features. */
class OneWayTest {

  private static final Caller ADMINISTRATOR = caller("administrator");
  private static final Caller DEPUTY = caller("deputy");
  private static final Caller SECURITY = caller("security");

  /** Appointments that somebody else is just changing, whom the next to lock one waits for. */
  private static final class Busy extends MemoryAppointments {

    private Runnable meanwhile = () -> {};

    @Override
    public Optional<Appointment> lock(AppointmentId id) {
      var work = meanwhile;
      meanwhile = () -> {};
      work.run();
      return super.lock(id);
    }
  }

  private final Busy appointments = new Busy();
  private final World world = new World(appointments).withAnAdministrator();
  private final PositionId city = world.at("320700");
  private final PositionId lianyun = world.at("320703");
  private final PositionId zone = world.at("320771");

  private Appointment appoint(String account, Role role) {
    return world.appoint(ADMINISTRATOR, city, account, role);
  }

  @Nested
  class Rights_are_those_under_the_lock {

    @Test
    void so_who_lost_his_own_while_he_waited_ends_nothing() {
      var deputy = appoint("deputy", Role.ADMINISTRATOR);
      var keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
      world.pass(Duration.ofSeconds(1));
      appointments.meanwhile = () -> world.end(ADMINISTRATOR, deputy);

      assertRefused("NOT_FOUND", () -> world.end(DEPUTY, keeper));
      assertThat(appointments.find(keeper.id())).contains(keeper);
    }

    @Test
    void so_who_waited_while_the_first_asked_is_the_second() {
      appoint("security", Role.SECURITY_ADMIN);
      var auditor = appoint("auditor", Role.AUDITOR);
      world.pass(Duration.ofSeconds(1));
      appointments.meanwhile = () -> world.end(ADMINISTRATOR, auditor);

      assertThat(world.end(SECURITY, auditor).isOverAt(world.instant())).isTrue();
    }
  }

  @Nested
  class A_machine {

    private final Caller machine = caller("machine");

    A_machine() {
      appoint("security", Role.SECURITY_ADMIN);
      appoint("machine", Role.ADMINISTRATOR);
      world.appoint(SECURITY, city, "machine", Role.PARTNER);
    }

    @Test
    void is_asked_for_a_key_before_it_is_read_whom_it_appoints() {
      assertRefused(
          "IDEMPOTENCY_KEY_REQUIRED",
          () -> world.staffing.appoint(new Sent<>(lianyun, machine, null, World.unread())));

      var named = machine.naming(new RequestKey("key", "print"));
      assertThat(world.appoint(named, lianyun, "keeper", Role.KEEPER).version().number())
          .isEqualTo(1);
    }

    @Test
    void is_asked_for_a_key_before_it_is_read_what_it_closes_or_ends() {
      var keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);

      assertRefused(
          "IDEMPOTENCY_KEY_REQUIRED",
          () -> world.network.give(new Sent<>(zone, machine, null, World.unread())));
      assertRefused(
          "IDEMPOTENCY_KEY_REQUIRED",
          () -> world.staffing.give(new Sent<>(keeper.id(), machine, null, World.unread())));
    }
  }

  @Nested
  class Of_an_instant {

    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void no_more_is_shown_than_is_kept() {
      world.pass(NANO);
      var to = world.instant().plus(Duration.ofDays(1));
      var keeper =
          world.appoint(ADMINISTRATOR, lianyun, new Wanted("keeper", Role.KEEPER, null, to));
      var later = world.appoint(ADMINISTRATOR, lianyun, new Wanted("later", Role.KEEPER, to, null));

      assertThat(keeper.from()).isEqualTo(Samples.NOW);
      assertThat(keeper.to()).isEqualTo(to.minus(NANO));
      assertThat(later.from()).isEqualTo(to.minus(NANO));
      assertThat(world.events.entries().getLast().occurredAt()).isEqualTo(Samples.NOW);
      world.pass(Duration.ofSeconds(1));
      assertThat(world.end(ADMINISTRATOR, keeper).to()).isEqualTo(Samples.NOW.plusSeconds(1));
    }
  }

  @Nested
  class Sent_again {

    private void came(Effect effect, EventEntry.Kind kind, UUID id) {
      world.before = new Outcome(effect, new Reference(kind, id), UUID.randomUUID(), Instant.EPOCH);
    }

    @Test
    void a_command_shows_what_it_came_to_and_reads_nothing() {
      var keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
      came(Effect.CREATED, EventEntry.Kind.APPOINTMENT, keeper.id().value());
      assertThat(world.staffing.appoint(new Sent<>(lianyun, caller("x"), null, World.unread())))
          .isEqualTo(keeper);
      assertThat(world.staffing.give(new Sent<>(keeper.id(), caller("x"), null, World.unread())))
          .isEqualTo(keeper);

      came(Effect.DONE, EventEntry.Kind.POSITION, zone.value());
      var shown = world.network.read(zone);
      assertThat(world.network.give(new Sent<>(zone, caller("x"), null, World.unread())))
          .isEqualTo(shown);
      assertThat(world.network.add(new Proposed<>(caller("x"), World.unread()))).isEqualTo(shown);
    }

    @Test
    void a_file_is_compared_and_changes_nothing() {
      var more = Files.of(World.SMALL + "320703002,连云街道,320703,TOWN\n");
      came(Effect.DONE, EventEntry.Kind.POSITION, city.value());

      assertThat(world.importFile(OPERATOR, more).created()).isEqualTo(1);
      assertThat(world.store.positions.ofDivisions(city.city())).hasSize(6);
      assertRefused("FORBIDDEN", () -> world.importFile(caller("x"), more));
    }
  }

  @Test
  void what_takes_a_second_person_is_said_to_be_asked_for() {
    appoint("deputy", Role.ADMINISTRATOR);
    var auditor = appoint("auditor", Role.AUDITOR);

    world.end(ADMINISTRATOR, auditor);
    world.pass(Duration.ofSeconds(1));
    world.end(DEPUTY, auditor);

    var about = new Reference(EventEntry.Kind.APPOINTMENT, auditor.id().value());
    assertThat(world.work.settled())
        .containsExactly(new Outcome(Effect.ASKED, about, null, Samples.NOW));
  }

  @Test
  void a_closed_position_is_shown_once_its_successor_has_what_it_held() {
    world.ordersLeft = 2;

    assertThat(world.close(zone, lianyun, ADMINISTRATOR, null).ordersLeft()).isZero();
  }

  @Test
  void who_is_not_signed_in_is_told_so_before_anything_is_looked_up() {
    var unknown = new PositionId(Samples.id(320703));

    assertRefused("UNAUTHENTICATED", () -> world.close(unknown, lianyun, NOBODY, null));
    assertRefused("UNAUTHENTICATED", () -> world.staffing.list(unknown, NOBODY, null, 9));
    assertRefused("NOT_FOUND", () -> world.close(unknown, lianyun, ADMINISTRATOR, null));
  }
}
