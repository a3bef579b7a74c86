// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.NOBODY;
import static org.redvest.memory.network.World.OPERATOR;
import static org.redvest.memory.network.World.caller;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.command.Sent;
import org.redvest.network.Files;
import org.redvest.network.NetworkEvent;
import org.redvest.network.Samples;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.network.model.Appointment;
import org.redvest.shared.Version;

class AppointmentsTest {

  private static final Caller ADMINISTRATOR = caller("administrator");

  private final World world = World.small();
  private final PositionId city = world.at("320700");
  private final PositionId lianyun = world.at("320703");
  private final PositionId haizhou = world.at("320706");

  @Nested
  class TheOperator {

    @Test
    void appointsTheFirstAdministratorOnly() {
      assertRefused("FORBIDDEN", () -> world.appoint(OPERATOR, city, "second", Role.ADMINISTRATOR));
    }

    @Test
    void appointsNothingElse() {
      assertRefused("FORBIDDEN", () -> appointIn(new World(), "keeper", Role.KEEPER));
      assertRefused(
          "FORBIDDEN", () -> world.appoint(OPERATOR, lianyun, "keeper", Role.ADMINISTRATOR));
    }

    @Test
    void neverAppointsHimself() {
      assertRefused(
          "APPOINTING_ONESELF", () -> appointIn(new World(), "operator", Role.ADMINISTRATOR));
    }

    private static void appointIn(World fresh, String account, Role role) {
      fresh.importFile(OPERATOR, Files.of(World.SMALL));
      fresh.appoint(OPERATOR, fresh.at("320700"), account, role);
    }
  }

  @Nested
  class AnAdministrator {

    @Test
    void appointsAtAndBelowHisPosition() {
      var made = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
      assertThat(made.from()).isEqualTo(Samples.NOW);
      assertThat(world.events.entries().getLast().event())
          .isEqualTo(
              new NetworkEvent.Appointed(lianyun, Role.KEEPER, made.person(), made.from(), null));
    }

    @Test
    void neverAppointsHimself() {
      assertRefused(
          "APPOINTING_ONESELF",
          () -> world.appoint(ADMINISTRATOR, lianyun, "administrator", Role.KEEPER));
    }

    @Test
    void ofACountyHasNoSayInAnother() {
      world.appoint(ADMINISTRATOR, lianyun, "county", Role.ADMINISTRATOR);
      world.appoint(caller("county"), world.at("320703001"), "keeper", Role.KEEPER);
      assertRefused("FORBIDDEN", () -> world.appoint(caller("county"), haizhou, "x", Role.KEEPER));
      assertRefused("FORBIDDEN", () -> world.appoint(caller("county"), city, "x", Role.KEEPER));
    }

    @Test
    void doesNotGiveTheSameRoleTwiceAtATime() {
      world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
      assertRefused(
          "APPOINTMENT_EXISTS", () -> world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER));
      world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.DISPATCHER);
    }

    @Test
    void doesNotAppointIntoThePast() {
      assertRefused("APPOINTMENT_PERIOD_INVALID", () -> between(Samples.NOW.minusSeconds(1), null));
      assertRefused(
          "APPOINTMENT_PERIOD_INVALID",
          () -> between(Samples.NOW.plusSeconds(9), Samples.NOW.plusSeconds(9)));
    }

    private void between(@Nullable Instant from, @Nullable Instant to) {
      world.appoint(ADMINISTRATOR, lianyun, new Wanted("x", Role.KEEPER, from, to));
    }
  }

  @Nested
  class OthersWho {

    @Test
    void areNotSignedInAreAskedToBeforeAnythingElse() {
      var unknown = new PositionId(Samples.id(320703));
      assertRefused("UNAUTHENTICATED", () -> world.appoint(NOBODY, unknown, "x", Role.KEEPER));
    }

    @Test
    void mayNotAreRefusedBeforeTheBodyIsRead() {
      assertRefused(
          "FORBIDDEN",
          () ->
              world.staffing.appoint(new Sent<>(lianyun, caller("anybody"), null, World.unread())));
    }
  }

  @Nested
  class AnEnding {

    private final Appointment keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);

    @Test
    void holdsFromTheNextRequest() {
      world.staffing.list(world.at("320703001"), caller("keeper"), null, 9);
      world.pass(Duration.ofSeconds(1));
      end(ADMINISTRATOR, null);
      assertRefused(
          "FORBIDDEN", () -> world.staffing.list(world.at("320703001"), caller("keeper"), null, 9));
    }

    @Test
    void isRefusedTheSecondTime() {
      end(ADMINISTRATOR, null);
      assertRefused("APPOINTMENT_OVER", () -> end(ADMINISTRATOR, null));
    }

    @Test
    void ofOneThatHadNotBegunIsRefusedTheSecondTimeAsWell() {
      var tomorrow = world.instant().plus(Duration.ofDays(1));
      var wanted = new Wanted("later", Role.KEEPER, tomorrow, null);
      var later = world.appoint(ADMINISTRATOR, lianyun, wanted);
      world.end(ADMINISTRATOR, later);
      assertRefused("APPOINTMENT_OVER", () -> world.end(ADMINISTRATOR, later));
      world.appoint(ADMINISTRATOR, lianyun, wanted);
    }

    @Test
    void isRefusedWhereAnotherVersionWasSeen() {
      assertRefused("STALE_VERSION", () -> end(ADMINISTRATOR, new Version(2)));
      assertThat(end(ADMINISTRATOR, Version.FIRST).version()).isEqualTo(new Version(2));
    }

    @Test
    void isNotForTheAppointeeAndHiddenFromOthers() {
      assertRefused("FORBIDDEN", () -> end(caller("keeper"), null));
      assertRefused("NOT_FOUND", () -> end(caller("anybody"), null));
      assertRefused("UNAUTHENTICATED", () -> end(NOBODY, null));
    }

    private Appointment end(Caller by, @Nullable Version expected) {
      return world.end(by, keeper, expected);
    }
  }

  @Test
  void anAppointeeSeesHisOwnAndStaffSeesAll() {
    var keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
    var dispatcher = world.appoint(ADMINISTRATOR, lianyun, "dispatcher", Role.DISPATCHER);
    var staffing = world.staffing;
    assertThat(staffing.list(lianyun, ADMINISTRATOR, null, 9)).containsExactly(keeper, dispatcher);
    assertThat(staffing.list(lianyun, caller("dispatcher"), null, 9)).containsExactly(dispatcher);
    assertRefused("FORBIDDEN", () -> staffing.list(lianyun, caller("anybody"), null, 9));
    assertThat(staffing.read(dispatcher.id(), caller("dispatcher"))).isEqualTo(dispatcher);
    assertRefused("NOT_FOUND", () -> staffing.read(keeper.id(), caller("x")));
  }
}
