package org.redvest.network.usecase;

import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.Role;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;

/**
 * Who may do what in the network. Positions are public; an ADMINISTRATOR keeps all at and below his
 * position; the token role redvest-bootstrap begins a tree and gives it its first ADMINISTRATOR,
 * and can do nothing else.
 */
final class NetworkPolicy {

  private NetworkPolicy() {}

  static boolean mayCreateRoot(Actor.Person actor) {
    return actor.bootstrap();
  }

  static boolean mayChange(Actor.Person actor, Lineage position) {
    return actor.holds(position, Role.ADMINISTRATOR);
  }

  /** Whether the actor may appoint anybody to anything here. */
  static boolean mayAppoint(Actor.Person actor, Position position, boolean hasAdministrator) {
    return mayChange(actor, position.lineage()) || (mayBegin(actor, position) && !hasAdministrator);
  }

  /** The part of the right to appoint that depends on whom and to what. */
  static void mustBeAllowedToAppoint(
      Actor.Person actor, Position position, Role role, Account appointee) {
    if (!mayChange(actor, position.lineage()) && role != Role.ADMINISTRATOR) {
      throw Callers.forbidden();
    }
    if (actor.account().equals(appointee)) {
      throw new NetworkRefusal(NetworkRefusal.Code.APPOINTING_ONESELF);
    }
  }

  static boolean mayReadAppointments(Actor.Person actor, Lineage position) {
    return actor.holds(position, Role.ADMINISTRATOR, Role.SECRETARY, Role.KEEPER);
  }

  static boolean mayRead(Actor.Person actor, Appointment appointment, Lineage position) {
    return actor.is(appointment.person()) || mayReadAppointments(actor, position);
  }

  private static boolean mayBegin(Actor.Person actor, Position position) {
    return actor.bootstrap() && position.level().isTop();
  }
}
