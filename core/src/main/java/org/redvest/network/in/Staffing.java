// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.in;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.command.Sent;
import org.redvest.network.AppointmentId;
import org.redvest.network.model.Appointment;

/** Everything that can be asked of appointments, each thing a piece of work of its own. */
public interface Staffing {

  /**
   * Who is to get which role.
   *
   * @param account the issuer's identifier of the account; personal
   * @param from now when null; never before now
   * @param to null for no end
   */
  record Wanted(String account, Role role, @Nullable Instant from, @Nullable Instant to) {

    /** No more of an instant is kept. */
    public Wanted {
      from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
      to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
      return "Wanted[" + role + "]";
    }
  }

  /**
   * Appoints an account to a role at a position. By an ADMINISTRATOR at the position or above,
   * never himself; the first ADMINISTRATOR of a city or province by the token role
   * redvest-bootstrap, as long as there is none. A PARTNER is appointed by the SECURITY_ADMIN. The
   * system roles are held at a root, without an end, one by a person at most; an AUDITOR holds no
   * other role at all. The account may never have written anything; a partner's machine client is
   * appointed the same way.
   */
  Appointment appoint(Sent<PositionId, Wanted> wanted);

  /** What can be done to an appointment that is there. */
  sealed interface Command {

    /**
     * Ends it from the next request on; by an ADMINISTRATOR over its position. A system role, and
     * the last ADMINISTRATOR of a root, take a second person: who asks is answered with what he
     * asked for, and another who may end it, or a SECURITY_ADMIN, gives the same command.
     */
    record End() implements Command {}
  }

  /** Whoever may not know of the appointment is told that there is none. */
  Appointment give(Sent<AppointmentId, Command> command);

  /**
   * One appointment, to the appointee and to an ADMINISTRATOR, SECRETARY or KEEPER over its
   * position; nobody else may know of it.
   */
  Appointment read(AppointmentId appointment, Caller caller);

  /**
   * The appointments at a position, past ones too, the oldest first: all of them to an
   * ADMINISTRATOR, SECRETARY or KEEPER over it, to an appointee his own.
   *
   * @param after the last appointment of the page before; null for the first page
   */
  List<Appointment> list(
      PositionId position, Caller caller, @Nullable AppointmentId after, int limit);
}
