// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.network.NetworkRefusal.APPOINTMENT_EXISTS;
import static org.redvest.network.NetworkRefusal.APPOINTMENT_PERIOD_INVALID;
import static org.redvest.shared.SharedRefusal.FORBIDDEN;

import java.util.List;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Role;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent.Appointed;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.shared.Version;

/** A position under its lock, to which somebody is appointed. */
record AppointingAtPosition(StaffingUseCases feature, Position subject)
    implements Case<Wanted, Appointment, Appointment> {

  @Override
  public Deed<Wanted, Appointment> authorise(Moment moment) {
    var others = feature.appointments().notOver(subject.id(), moment.now());
    var hasAdministrator = others.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR);
    if (!(moment.actor() instanceof Actor.Person actor)
        || !NetworkPolicy.mayAppoint(actor, subject, hasAdministrator)) {
      throw FORBIDDEN.refusal();
    }
    return new Decision(this, moment, actor, others);
  }

  @Override
  public void keep(Appointment made, Moment moment) {
    feature.appointments().add(made);
  }

  @Override
  public Appointment show(Done<Appointment> done, Moment moment) {
    return done.after();
  }

  /**
   * What is decided of it.
   *
   * @param others who is appointed here
   */
  private record Decision(
      AppointingAtPosition at, Moment moment, Actor.Person actor, List<Appointment> others)
      implements Deed<Wanted, Appointment> {

    @Override
    public void check(Wanted wanted) {
      NetworkPolicy.mustBeAllowedToAppoint(actor, at.subject(), wanted.role(), account(wanted));
      SeparateDuties.checkPlace(wanted.role(), at.subject(), wanted.to());
    }

    @Override
    public Change<Appointment> decide(Wanted wanted) {
      var by = moment.enrolled(actor);
      var made = appointment(wanted, by);
      at.subject().mustBeActive();
      if (others.stream().anyMatch(made::repeats)) {
        throw APPOINTMENT_EXISTS.refusal();
      }
      var appointments = at.feature().appointments();
      SeparateDuties.check(made, appointments.lockHeld(made.person(), moment.city(), moment.now()));
      var event =
          new Appointed(made.position(), made.role(), made.person(), made.from(), made.to());
      return new Change<>(made, event).by(by);
    }

    private Appointment appointment(Wanted wanted, Actor.Person by) {
      var from = wanted.from() == null ? moment.now() : wanted.from();
      if (from.isBefore(moment.now()) || (wanted.to() != null && !wanted.to().isAfter(from))) {
        throw APPOINTMENT_PERIOD_INVALID.refusal();
      }
      return new Appointment(
          new AppointmentId(at.feature().ids().next(at.subject().id().code())),
          at.subject().id(),
          wanted.role(),
          moment.actors().enrol(account(wanted), moment.city()),
          from,
          wanted.to(),
          NetworkPolicy.idOf(by),
          null,
          Version.FIRST);
    }

    private Account account(Wanted wanted) {
      return new Account(actor.account().issuer(), wanted.account());
    }
  }
}
