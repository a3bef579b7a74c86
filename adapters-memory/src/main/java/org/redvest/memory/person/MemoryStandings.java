// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.redvest.access.PersonId;
import org.redvest.memory.network.MemoryAppointments;
import org.redvest.memory.network.MemoryPositions;
import org.redvest.network.model.Appointment;
import org.redvest.person.in.Me;
import org.redvest.person.out.People;
import org.redvest.person.out.Standings;

/** Asks the appointments, and whoever knows the teams. */
public final class MemoryStandings implements Standings {

  private final MemoryAppointments appointments;
  private final MemoryPositions positions;
  private final Function<PersonId, List<Me.Place>> teams;

  public MemoryStandings(
      MemoryAppointments appointments,
      MemoryPositions positions,
      Function<PersonId, List<Me.Place>> teams) {
    this.appointments = appointments;
    this.positions = positions;
    this.teams = teams;
  }

  @Override
  public Standing of(People.Known person, Instant at) {
    return new Standing(
        person.cities().stream()
            .flatMap(city -> appointments.of(person.id(), city).stream())
            .filter(each -> !each.isOverAt(at))
            .sorted(Comparator.comparing(Appointment::from))
            .map(this::role)
            .toList(),
        teams.apply(person.id()));
  }

  private Me.RoleHeld role(Appointment appointment) {
    var position = positions.find(appointment.position()).orElseThrow();
    return new Me.RoleHeld(
        appointment.id(),
        appointment.role(),
        position.id(),
        position.name().value(),
        position.level(),
        appointment.from(),
        appointment.to());
  }
}
