package org.redvest.network.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Lineage;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.in.EndAppointment;
import org.redvest.network.model.Appointment;
import org.redvest.network.out.Admissions;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/**
 * Ends an appointment; whoever may not know of it is told that there is none. A system role, and
 * the last ADMINISTRATOR of a root, take a second person: who asks is answered with what he asked
 * for, and another who may end it, or a SECURITY_ADMIN, gives the same command.
 */
record EndingAppointment(
    Callers callers,
    Positions positions,
    Appointments appointments,
    Admissions admissions,
    Journal journal,
    Clock clock)
    implements EndAppointment {

  private static final Set<Role> SECONDS = Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMIN);

  @Override
  public Appointment end(
      Caller caller, AppointmentId id, Runnable input, @Nullable Version expected) {
    Callers.mustBeSignedIn(caller);
    var seen = appointments.find(id).orElseThrow(Callers::notFound);
    var over = positions.lineage(seen.position()).orElseThrow(Callers::notFound);
    var actor = callers.person(caller, id.city());
    var may = NetworkPolicy.mayGive(actor, seen.role(), over);
    if (!may && !NetworkPolicy.mayBeSecond(actor, seen, over, clock.instant())) {
      throw NetworkPolicy.mayRead(actor, seen, over) ? Callers.forbidden() : Callers.notFound();
    }
    actor.mustName(caller);
    input.run();
    var appointment = locked(seen, over);
    if (expected != null && !expected.equals(appointment.version())) {
      throw SharedRefusal.STALE_VERSION.refusal();
    }
    var by = callers.enrolled(actor, id.city());
    var now = clock.instant();
    var asked = appointment.endingAskedAt(now);
    if (asked == null && !may) {
      throw Callers.forbidden();
    }
    if (asked == null && takesTwo(appointment, over, now)) {
      return ask(caller, by, appointment, now);
    }
    if (asked != null && !isAnother(by, asked, over, now) && takesTwo(appointment, over, now)) {
      throw SharedRefusal.SECOND_PERSON_NEEDED.refusal();
    }
    var ended = appointment.ended(Callers.idOf(by), now);
    appointments.save(ended);
    var event =
        new NetworkEvent.AppointmentEnded(
            ended.position(), ended.role(), ended.person(), asked == null ? null : asked.by());
    journal.note(caller, by, ended, event, now);
    return ended;
  }

  /**
   * Whether he is another person, and had his right before it was asked for: or else who asks
   * appoints an account of his own to be the second.
   */
  private boolean isAnother(Actor.Person by, SecondPerson asked, Lineage over, Instant now) {
    return !asked.by().equals(by.id())
        && appointments.of(Callers.idOf(by), over.position().city()).stream()
            .filter(each -> each.holdsAt(now) && !each.from().isAfter(asked.at()))
            .filter(each -> over.isUnder(each.position()))
            .anyMatch(each -> SECONDS.contains(each.role()));
  }

  private Appointment ask(Caller caller, Actor.Person by, Appointment appointment, Instant now) {
    var asked = appointment.endingAsked(Callers.idOf(by), now);
    appointments.save(asked);
    var event =
        new NetworkEvent.AppointmentEndingAsked(asked.position(), asked.role(), asked.person());
    journal.note(caller, by, asked, event, now);
    return asked;
  }

  /**
   * Of the last two ADMINISTRATORs of a root, each could end the other at once: so all of them are
   * locked, in the order of their ids.
   */
  private Appointment locked(Appointment seen, Lineage over) {
    if (seen.role() == Role.ADMINISTRATOR && isRoot(over)) {
      appointments.lockAdministrators(seen.position(), clock.instant());
    }
    return appointments.lock(seen.id()).orElseThrow(Callers::notFound);
  }

  private boolean takesTwo(Appointment appointment, Lineage over, Instant now) {
    if (appointment.isOverAt(now)) {
      return false;
    }
    return appointment.role().isSystem()
        || (appointment.role() == Role.ADMINISTRATOR
            && isRoot(over)
            && appointments.isLastAt(
                appointment.position(), appointment.person(), admissions, now));
  }

  private static boolean isRoot(Lineage lineage) {
    return lineage.rootFirst().size() == 1;
  }
}
