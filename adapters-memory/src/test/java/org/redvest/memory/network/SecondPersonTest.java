// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.caller;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.network.model.Appointment;

/** Nobody ends alone what the others are watched by, or the last who could give it back. */
class SecondPersonTest {

  private static final Caller ADMINISTRATOR = caller("administrator");
  private static final Caller SECURITY = caller("security");

  private final World world = World.small();
  private final PositionId city = world.at("320700");
  private final Appointment security = appoint("security", Role.SECURITY_ADMIN);

  private Appointment appoint(String account, Role role) {
    return world.appoint(ADMINISTRATOR, city, account, role);
  }

  private Appointment end(Caller by, Appointment appointment) {
    world.pass(Duration.ofSeconds(1));
    return world.end(by, appointment);
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
  void a_system_role_ends_when_a_second_person_says_so(Role role) {
    var held = appoint("guard", role);

    var asked = end(ADMINISTRATOR, held);
    assertThat(asked.isOverAt(world.instant())).isFalse();
    assertRefused("SECOND_PERSON_NEEDED", () -> end(ADMINISTRATOR, held));

    var ended = end(SECURITY, held);
    assertThat(ended.isOverAt(world.instant())).isTrue();
    assertThat(ended.endingAsked()).isNull();
    assertThat(world.events.trail().entries())
        .extracting(AuditEntry::kind)
        .endsWith(AuditKind.APPOINTMENT_ENDING_ASKED, AuditKind.APPOINTMENT_ENDED);
    assertThat(Objects.requireNonNull(asked.endingAsked()).by()).isNotEqualTo(ended.endedBy());
  }

  @Test
  void the_second_may_be_another_administrator_and_nobody_else() {
    var auditor = appoint("auditor", Role.AUDITOR);
    appoint("deputy", Role.ADMINISTRATOR);
    appoint("system", Role.SYSTEM_ADMIN);
    assertRefused("FORBIDDEN", () -> end(SECURITY, auditor));
    end(ADMINISTRATOR, auditor);
    assertRefused("NOT_FOUND", () -> end(caller("system"), auditor));
    assertRefused("FORBIDDEN", () -> end(caller("auditor"), auditor));
    assertThat(end(caller("deputy"), auditor).isOverAt(world.instant())).isTrue();
  }

  @Test
  void who_was_appointed_since_it_was_asked_for_is_no_second_person() {
    var auditor = appoint("auditor", Role.AUDITOR);
    end(ADMINISTRATOR, auditor);
    world.pass(Duration.ofSeconds(1));
    appoint("puppet", Role.ADMINISTRATOR);

    assertRefused("SECOND_PERSON_NEEDED", () -> end(caller("puppet"), auditor));
    assertThat(end(SECURITY, auditor).isOverAt(world.instant())).isTrue();
  }

  @Test
  void what_was_asked_for_three_days_ago_does_nothing() {
    var auditor = appoint("auditor", Role.AUDITOR);
    end(ADMINISTRATOR, auditor);
    world.pass(Duration.ofDays(3));
    assertRefused("FORBIDDEN", () -> end(SECURITY, auditor));
    assertThat(end(ADMINISTRATOR, auditor).isOverAt(world.instant())).isFalse();
  }

  /** Who is kept out could not appoint another one. */
  @Test
  void an_administrator_beside_a_blocked_one_is_the_last() {
    var deputy = appoint("deputy", Role.ADMINISTRATOR);
    var own = world.staffing.list(city, ADMINISTRATOR, null, 10).getFirst();
    world.keptOut.add(deputy.person());

    assertThat(end(ADMINISTRATOR, own).isOverAt(world.instant())).isFalse();
    assertThat(end(ADMINISTRATOR, deputy).isOverAt(world.instant())).isTrue();
    assertThat(end(SECURITY, own).isOverAt(world.instant())).isTrue();
  }

  @Test
  void the_last_administrator_of_a_root_does_not_even_go_alone() {
    var deputy = appoint("deputy", Role.ADMINISTRATOR);
    var own = world.staffing.list(city, ADMINISTRATOR, null, 10).getFirst();
    assertThat(own.role()).isEqualTo(Role.ADMINISTRATOR);

    assertThat(end(ADMINISTRATOR, deputy).isOverAt(world.instant())).isTrue();
    assertThat(end(ADMINISTRATOR, own).isOverAt(world.instant())).isFalse();
    assertRefused("SECOND_PERSON_NEEDED", () -> end(ADMINISTRATOR, own));
    assertThat(end(SECURITY, own).isOverAt(world.instant())).isTrue();
    assertThat(security.isOverAt(world.instant())).isFalse();
  }
}
