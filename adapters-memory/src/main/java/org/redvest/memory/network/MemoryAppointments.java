// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.memory.access.MemoryActors;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Appointments;
import org.redvest.shared.City;

/** Appointments in a map, which also tell what each person was given. */
public class MemoryAppointments implements Appointments, MemoryActors.Grants {

  private final Map<AppointmentId, Appointment> appointments = new HashMap<>();

  @Override
  public Set<Actor.Grant> of(PersonId person, City city, Instant at) {
    return appointments.values().stream()
        .filter(each -> each.person().equals(person) && each.id().city().equals(city))
        .filter(each -> each.holdsAt(at))
        .map(each -> new Actor.Grant(each.role(), each.position()))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Appointment> find(AppointmentId id) {
    return Optional.ofNullable(appointments.get(id));
  }

  @Override
  public Optional<Appointment> lock(AppointmentId id) {
    return find(id);
  }

  @Override
  public List<Appointment> notOver(PositionId position, Instant at) {
    return at(position).filter(each -> !each.isOverAt(at)).toList();
  }

  @Override
  public List<Appointment> lockHeld(PersonId person, City city, Instant at) {
    return appointments.values().stream()
        .filter(each -> each.person().equals(person) && each.id().city().equals(city))
        .filter(each -> !each.isOverAt(at))
        .sorted(Comparator.comparing(each -> text(each.id())))
        .toList();
  }

  @Override
  public List<Appointment> list(Filter filter, @Nullable AppointmentId after, int limit) {
    return at(filter.position())
        .filter(each -> filter.person() == null || filter.person().equals(each.person()))
        .filter(each -> after == null || text(each.id()).compareTo(text(after)) > 0)
        .limit(limit)
        .toList();
  }

  private Stream<Appointment> at(PositionId position) {
    return appointments.values().stream()
        .filter(each -> each.position().equals(position))
        .sorted(Comparator.comparing(each -> text(each.id())));
  }

  /** PostgreSQL orders identifiers by their bytes, as their text does; Java by signed halves. */
  private static String text(AppointmentId id) {
    return id.value().toString();
  }

  @Override
  public void add(Appointment appointment) {
    if (appointments.putIfAbsent(appointment.id(), appointment) != null) {
      throw new IllegalStateException("an appointment is added once");
    }
  }

  @Override
  public void save(Appointment appointment) {
    if (appointments.replace(appointment.id(), appointment) == null) {
      throw new IllegalStateException("an appointment that was never added");
    }
  }

  @Override
  public List<Appointment> of(PersonId person, City city) {
    return appointments.values().stream()
        .filter(each -> each.person().equals(person) && each.id().city().equals(city))
        .sorted(Comparator.comparing(each -> text(each.id())))
        .toList();
  }
}
