// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.OPERATOR;
import static org.redvest.memory.network.World.caller;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.network.model.Appointment;

class SystemRolesTest {

  private static final Caller ADMINISTRATOR = caller("administrator");
  private static final Caller DEPUTY = caller("deputy");

  private final World world = World.small();
  private final PositionId city = world.at("320700");
  private final PositionId lianyun = world.at("320703");

  private Appointment appoint(String account, Role role) {
    return world.appoint(ADMINISTRATOR, city, account, role);
  }

  private void end(Caller by, Appointment appointment) {
    world.pass(Duration.ofSeconds(1));
    world.end(by, appointment);
    world.pass(Duration.ofSeconds(1));
  }

  /** It takes two, see SecondPersonTest. */
  private void endByTwo(Appointment appointment) {
    end(ADMINISTRATOR, appointment);
    end(DEPUTY, appointment);
  }

  @BeforeEach
  void aDeputy() {
    appoint("deputy", Role.ADMINISTRATOR);
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
  void areGivenByTheAdministratorOfTheRootNeverToHimself(Role role) {
    assertThat(appoint("guard", role).role()).isEqualTo(role);
    assertRefused("APPOINTING_ONESELF", () -> appoint("administrator", role));
    assertRefused("FORBIDDEN", () -> world.appoint(OPERATOR, city, "x", role));
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
  void areHeldAtARootWithoutAnEnd(Role role) {
    assertRefused(
        "SYSTEM_ROLE_AT_ROOT_ONLY", () -> world.appoint(ADMINISTRATOR, lianyun, "guard", role));
    assertRefused(
        "SYSTEM_ROLE_WITHOUT_END",
        () ->
            world.appoint(
                ADMINISTRATOR,
                city,
                new Wanted("guard", role, null, world.instant().plusSeconds(9))));
  }

  @Test
  void areHeldByDifferentPeople() {
    var held = appoint("guard", Role.SYSTEM_ADMIN);
    assertRefused("SYSTEM_ROLE_HELD", () -> appoint("guard", Role.SECURITY_ADMIN));
    assertRefused("SYSTEM_ROLE_HELD", () -> appoint("guard", Role.AUDITOR));
    endByTwo(held);
    appoint("guard", Role.SECURITY_ADMIN);
  }

  @Test
  void anAuditorHoldsNoOtherRoleWhicheverCameFirst() {
    var auditor = appoint("auditor", Role.AUDITOR);
    assertRefused(
        "AUDITOR_ONLY_READS", () -> world.appoint(ADMINISTRATOR, lianyun, "auditor", Role.KEEPER));
    var keeper = world.appoint(ADMINISTRATOR, lianyun, "keeper", Role.KEEPER);
    assertRefused("AUDITOR_ONLY_READS", () -> appoint("keeper", Role.AUDITOR));

    end(ADMINISTRATOR, keeper);
    endByTwo(auditor);
    appoint("keeper", Role.AUDITOR);
    world.appoint(ADMINISTRATOR, lianyun, "auditor", Role.KEEPER);
  }

  @Test
  void partnersAreTheSecurityAdministratorsAndNobodyElses() {
    var security = caller("security");
    appoint("security", Role.SECURITY_ADMIN);
    assertRefused(
        "FORBIDDEN", () -> world.appoint(ADMINISTRATOR, lianyun, "machine", Role.PARTNER));
    assertRefused("FORBIDDEN", () -> world.appoint(security, lianyun, "x", Role.KEEPER));
    var partner = world.appoint(security, lianyun, "machine", Role.PARTNER);
    assertRefused("FORBIDDEN", () -> end(ADMINISTRATOR, partner));
    end(security, partner);
  }

  @Test
  void givingAndEndingARoleStandInTheTrail() {
    var held = appoint("guard", Role.SYSTEM_ADMIN);
    endByTwo(held);
    var trail = world.events.trail().entries();
    assertThat(trail)
        .extracting(AuditEntry::kind)
        .endsWith(
            AuditKind.APPOINTED, AuditKind.APPOINTMENT_ENDING_ASKED, AuditKind.APPOINTMENT_ENDED);
    assertThat(trail.get(trail.size() - 2).who())
        .isEqualTo(new AuditEntry.Known(held.appointedBy()));
    var last = trail.getLast();
    assertThat(last.who()).isNotEqualTo(new AuditEntry.Known(held.appointedBy()));
    assertThat(last.subject())
        .isEqualTo(new AuditEntry.Subject(AuditEntry.Subject.Kind.APPOINTMENT, held.id()));
    assertThat(last.outcome()).isEqualTo("DONE");
  }
}
