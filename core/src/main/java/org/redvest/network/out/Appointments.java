// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;
import org.redvest.shared.City;
import org.redvest.shared.Id;

/** Who holds, held and will hold which role. */
public interface Appointments {

  /** Which appointments of a position; null stands for any. */
  record Filter(PositionId position, @Nullable PersonId person) {}

  Optional<Appointment> find(AppointmentId id);

  /** The appointment, locked until the transaction ends. */
  Optional<Appointment> lock(AppointmentId id);

  /** Appointments at just this position that are not over, by id. */
  List<Appointment> notOver(PositionId position, Instant at);

  /** Who administers just this position now; at a root, without any nobody could be appointed. */
  default Stream<Appointment> administrators(PositionId position, Instant at) {
    return notOver(position, at).stream()
        .filter(each -> each.role() == Role.ADMINISTRATOR && each.holdsAt(at));
  }

  /** Whether he is the only one left who administers just this position and is let in. */
  default boolean isLastAt(
      PositionId position, PersonId person, Admissions admissions, Instant at) {
    return administrators(position, at)
        .map(Appointment::person)
        .filter(other -> !other.equals(person))
        .noneMatch(admissions::isLetIn);
  }

  /**
   * Until the transaction ends nobody else makes the last of these go. In the order of their ids,
   * so that no two who do this wait for each other.
   */
  default void lockAdministrators(PositionId position, Instant at) {
    administrators(position, at)
        .map(Appointment::id)
        .sorted(Comparator.comparing(Id::value))
        .toList()
        .forEach(this::lock);
  }

  /** Appointments at just this position, past ones too, by id: the oldest first. */
  List<Appointment> list(Filter filter, @Nullable AppointmentId after, int limit);

  /**
   * What the person holds or will hold in the city, while nobody else gives him more: until the
   * transaction ends, a second caller for the same person and city waits.
   */
  List<Appointment> lockHeld(PersonId person, City city, Instant at);

  /** Everything that the person was appointed to in the city, past ones too, by id. */
  List<Appointment> of(PersonId person, City city);

  void add(Appointment appointment);

  void save(Appointment appointment);
}
