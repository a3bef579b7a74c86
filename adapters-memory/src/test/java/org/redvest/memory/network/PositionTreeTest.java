// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.NOBODY;
import static org.redvest.memory.network.World.OPERATOR;
import static org.redvest.memory.network.World.caller;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.command.Proposed;
import org.redvest.network.Files;
import org.redvest.network.Level;
import org.redvest.network.in.Network.Addition;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionName;
import org.redvest.network.model.PositionStatus;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Version;

class PositionTreeTest {

  private static final Caller ADMINISTRATOR = caller("administrator");

  private final World world = World.small();
  private final PositionId city = world.at("320700");
  private final PositionId haizhou = world.at("320706");
  private final PositionId zone = world.at("320771");

  @Nested
  class Adding {

    @Test
    void putsAPointAnywhereUnderTheAdministrator() {
      var added = add(ADMINISTRATOR, haizhou, Level.POINT, null);
      assertThat(added.position().division().value()).isEqualTo("320706");
      assertThat(added.lineage()).hasSize(3);
      assertThat(world.events.entries().getLast().subject()).isEqualTo(added.position().id());
    }

    @Test
    void keepsTheOrderOfLevels() {
      assertRefused(
          "POSITION_LEVEL_INVALID",
          () -> add(ADMINISTRATOR, haizhou, Level.STATION, "320706001001"));
      assertRefused(
          "POSITION_DIVISION_INVALID",
          () -> add(ADMINISTRATOR, haizhou, Level.INSTITUTE, "320703002"));
      assertRefused(
          "POSITION_DIVISION_INVALID", () -> add(ADMINISTRATOR, haizhou, Level.INSTITUTE, null));
    }

    @Test
    void givesADivisionOnePosition() {
      assertRefused(
          "POSITION_EXISTS",
          () -> add(ADMINISTRATOR, world.at("320703"), Level.INSTITUTE, "320703001"));
    }

    @Test
    void beginsATreeByTheOperatorOnly() {
      assertThat(add(OPERATOR, null, Level.CITY, "140800").lineage()).hasSize(1);
      assertRefused("FORBIDDEN", () -> add(ADMINISTRATOR, null, Level.CITY, "321000"));
      assertRefused("POSITION_LEVEL_INVALID", () -> add(OPERATOR, null, Level.CENTRE, "140802"));
      assertRefused("FORBIDDEN", () -> add(OPERATOR, haizhou, Level.POINT, null));
      assertRefused("UNAUTHENTICATED", () -> add(NOBODY, haizhou, Level.POINT, null));
    }

    private PositionDetail add(
        Caller by, @Nullable PositionId parent, Level level, @Nullable String division) {
      var code = division == null ? null : new DivisionCode(division);
      var words = new Addition(parent, level, new PositionName("新阵地"), code, null);
      return world.network.add(new Proposed<>(by, () -> words));
    }
  }

  @Nested
  class Closing {

    @Test
    void namesASuccessorAndEndsAppointments() {
      var keeper = world.appoint(ADMINISTRATOR, zone, "keeper", Role.KEEPER);
      var closed = close(zone, haizhou, Version.FIRST).position();

      assertThat(closed.status()).isEqualTo(PositionStatus.CLOSED);
      assertThat(closed.successor()).isEqualTo(haizhou);
      var ended = world.staffing.read(keeper.id(), ADMINISTRATOR);
      assertThat(ended.isOverAt(world.instant())).isTrue();
    }

    @Test
    void isRefusedWithoutAFittingSuccessor() {
      assertRefused("POSITION_SUCCESSOR_INVALID", () -> close(zone, zone, null));
      assertRefused("POSITION_SUCCESSOR_INVALID", () -> close(zone, city, null));
    }

    @Test
    void isRefusedWhileSomethingIsBelow() {
      assertRefused("POSITION_HAS_CHILDREN", () -> close(world.at("320703"), haizhou, null));
    }

    @Test
    void isRefusedTheSecondTimeAndWhereAnotherVersionWasSeen() {
      assertRefused("STALE_VERSION", () -> close(zone, haizhou, new Version(7)));
      close(zone, haizhou, null);
      assertRefused("POSITION_CLOSED", () -> close(zone, haizhou, null));
      assertRefused("POSITION_CLOSED", () -> world.appoint(ADMINISTRATOR, zone, "x", Role.KEEPER));
    }

    @Test
    void leavesNoPlaceForAnImportedPositionBelow() {
      close(zone, haizhou, null);
      var below = "code,name,parent_code,level\n320771001,新城街道,320771,TOWN\n";

      var rejected =
          catchThrowableOfType(
              ImportRejected.class, () -> world.importFile(ADMINISTRATOR, Files.of(below)));

      assertThat(rejected.badLines())
          .extracting(BadLine::reason)
          .containsExactly(BadLine.Reason.PARENT_CLOSED);
    }

    private PositionDetail close(
        PositionId position, PositionId successor, @Nullable Version expected) {
      return world.close(position, successor, ADMINISTRATOR, expected);
    }
  }
}
