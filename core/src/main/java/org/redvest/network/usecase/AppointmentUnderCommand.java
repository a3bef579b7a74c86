// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.shared.SharedRefusal.FORBIDDEN;
import static org.redvest.shared.SharedRefusal.NOT_FOUND;
import static org.redvest.shared.SharedRefusal.SECOND_PERSON_NEEDED;

import java.util.Set;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.access.SecondPerson;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.network.NetworkEvent.AppointmentEnded;
import org.redvest.network.NetworkEvent.AppointmentEndingAsked;
import org.redvest.network.in.Staffing.Command;
import org.redvest.network.model.Appointment;

/**
 * An appointment under its lock, and what each command makes of it.
 *
 * @param over its position with all above it
 */
record AppointmentUnderCommand(StaffingUseCases feature, Appointment subject, Lineage over)
    implements Case<Command, Appointment, Appointment> {

  private static final Set<Role> SECONDS = Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMIN);

  @Override
  public Deed<Command, Appointment> authorise(Moment moment) {
    var actor = moment.actor();
    if (!NetworkPolicy.mayGive(actor, subject.role(), over)
        && !NetworkPolicy.mayBeSecond(actor, subject, over, moment.now())) {
      throw (NetworkPolicy.mayRead(actor, subject, over) ? FORBIDDEN : NOT_FOUND).refusal();
    }
    return command ->
        switch (command) {
          case Command.End _ -> end(moment, NetworkPolicy.idOf(actor));
        };
  }

  private Change<Appointment> end(Moment moment, PersonId by) {
    var now = moment.now();
    var asked = subject.endingAskedAt(now);
    if (asked == null && takesTwo(moment)) {
      return Change.askedFor(
          subject.endingAsked(by, now),
          new AppointmentEndingAsked(subject.position(), subject.role(), subject.person()));
    }
    if (asked != null && !isAnother(by, asked, moment) && takesTwo(moment)) {
      throw SECOND_PERSON_NEEDED.refusal();
    }
    return new Change<>(
        subject.ended(by, now),
        new AppointmentEnded(
            subject.position(),
            subject.role(),
            subject.person(),
            asked == null ? null : asked.by()));
  }

  /**
   * Whether he is another person, and had his right before it was asked for: or else who asks
   * appoints an account of his own to be the second.
   */
  private boolean isAnother(PersonId by, SecondPerson asked, Moment moment) {
    return !asked.by().equals(by)
        && feature.appointments().of(by, moment.city()).stream()
            .filter(each -> each.holdsAt(moment.now()) && !each.from().isAfter(asked.at()))
            .filter(each -> over.isUnder(each.position()))
            .anyMatch(each -> SECONDS.contains(each.role()));
  }

  private boolean takesTwo(Moment moment) {
    if (subject.isOverAt(moment.now())) {
      return false;
    }
    return subject.role().isSystem()
        || (subject.role() == Role.ADMINISTRATOR
            && over.isRoot()
            && feature
                .appointments()
                .isLastAt(
                    subject.position(), subject.person(), feature.admissions(), moment.now()));
  }

  @Override
  public void keep(Appointment after, Moment moment) {
    feature.appointments().save(after);
  }

  @Override
  public Appointment show(Done<Appointment> done, Moment moment) {
    return done.after();
  }
}
