// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.network.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.network.out.Appointments;
import org.redvest.shared.Version;

/** What every keeper of appointments must do. */
public abstract class AppointmentsContract {

  protected final Position city = Samples.city();
  private final PersonId person = new PersonId(Samples.id(320700));

  /** An empty store. */
  protected abstract NetworkPorts.Store store();

  @BeforeEach
  void aPosition() {
    store()
        .within(p -> {
          p.positions().addAll(List.of(city));
          return true;
        });
  }

  @Test
  public void whatWasAddedIsFoundAsItWas() {
    var appointment = appointment(person, NOW, NOW.plus(Duration.ofDays(365)));
    add(appointment);
    assertThat(find(appointment.id())).isEqualTo(appointment);
    assertThat(store().<Optional<Appointment>>within(p -> p.appointments().lock(appointment.id())))
        .contains(appointment);
  }

  @Test
  public void nothingIsFoundUnderAnUnknownId() {
    var unknown = new AppointmentId(Samples.id(320700));
    store().within(p -> assertThat(p.appointments().find(unknown)).isEmpty());
    store().within(p -> assertThat(p.appointments().lock(unknown)).isEmpty());
  }

  @Test
  public void aSavedEndIsThereAndAnUnsavedOneIsNot() {
    var appointment = appointment(person, NOW, null);
    add(appointment);
    store().within(p -> p.appointments().find(appointment.id()).orElseThrow().ended(person, NOW));
    assertThat(find(appointment.id())).isEqualTo(appointment);

    var ended = appointment.ended(person, NOW.plusSeconds(1));
    store()
        .within(p -> {
          p.appointments().save(ended);
          return true;
        });
    assertThat(find(appointment.id())).isEqualTo(ended);
  }

  @Test
  public void theOverAreLeftOutAtTheInstantOfTheirEnd() {
    var open = appointment(person, NOW, null);
    var dated = appointment(person, NOW, NOW.plusSeconds(60));
    add(open, dated);
    assertThat(notOver(NOW.plusSeconds(59))).containsExactly(open, dated);
    assertThat(notOver(NOW.plusSeconds(60))).containsExactly(open);
  }

  @Test
  public void whatEndedBeforeItBeganIsOverAtOnce() {
    var tomorrow = NOW.plus(Duration.ofDays(1));
    var ended = appointment(person, tomorrow, null).ended(person, NOW);
    add(ended);
    assertThat(ended.isOverAt(NOW)).isTrue();
    assertThat(notOver(NOW)).isEmpty();
    assertThat(held(NOW)).isEmpty();
  }

  @Test
  public void listsAreByIdFilteredByPersonAndContinueAfterARow() {
    var other = new PersonId(Samples.id(320700));
    var first = appointment(person, NOW, NOW);
    var second = appointment(other, NOW, null);
    var third = appointment(person, NOW, null);
    add(third, first, second);

    assertThat(list(null, null, 2)).containsExactly(first, second);
    assertThat(list(null, second.id(), 2)).containsExactly(third);
    assertThat(list(person, null, 9)).containsExactly(first, third);
  }

  @Test
  public void whatAPersonHoldsIsFoundAtEveryPositionOfTheCityUntilItIsOver() {
    var open = appointment(person, NOW, null);
    var dated = appointment(person, NOW, NOW.plusSeconds(60));
    add(open, dated, appointment(new PersonId(Samples.id(320700)), NOW, null));
    assertThat(held(NOW.plusSeconds(59))).containsExactly(open, dated);
    assertThat(held(NOW.plusSeconds(60))).containsExactly(open);
  }

  private List<Appointment> held(Instant at) {
    return store().within(p -> p.appointments().lockHeld(person, city.id().city(), at));
  }

  private Appointment appointment(PersonId to, Instant from, @Nullable Instant until) {
    return new Appointment(
        new AppointmentId(Samples.id(320700)),
        city.id(),
        Role.KEEPER,
        to,
        from,
        until,
        to,
        null,
        Version.FIRST);
  }

  private List<Appointment> list(@Nullable PersonId of, @Nullable AppointmentId after, int limit) {
    var filter = new Appointments.Filter(city.id(), of);
    return store().within(p -> p.appointments().list(filter, after, limit));
  }

  private List<Appointment> notOver(Instant at) {
    return store().within(p -> p.appointments().notOver(city.id(), at));
  }

  private Appointment find(AppointmentId id) {
    return store().within(p -> p.appointments().find(id)).orElseThrow();
  }

  private void add(Appointment... appointments) {
    store()
        .within(p -> {
          List.of(appointments).forEach(p.appointments()::add);
          return true;
        });
  }
}
