// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.time.Instant;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.Role;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.shared.SharedRefusal;

/**
 * Who may do what in the network. Positions are public; an ADMINISTRATOR keeps all at and below his
 * position, save the partners, whom the SECURITY_ADMIN admits; the token role redvest-bootstrap
 * begins a tree and gives it its first ADMINISTRATOR, and can do nothing else.
 */
final class NetworkPolicy {

  private NetworkPolicy() {}

  static boolean mayCreateRoot(Actor actor) {
    return actor instanceof Actor.Person person && person.bootstrap();
  }

  static boolean mayChange(Actor actor, Lineage position) {
    return actor.holds(position, Role.ADMINISTRATOR);
  }

  /** Whether the actor may import a file, of whatever part of the city. */
  static boolean mayImportAnything(Actor actor) {
    return mayCreateRoot(actor)
        || (actor instanceof Actor.Person person
            && person.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR));
  }

  /** Whether the actor may appoint anybody to anything here. */
  static boolean mayAppoint(Actor actor, Position position, boolean hasAdministrator) {
    return mayChange(actor, position.lineage())
        || actor.holds(position.lineage(), Role.SECURITY_ADMIN)
        || (mayBegin(actor, position) && !hasAdministrator);
  }

  /** The part of the right to appoint that depends on whom and to what. */
  static void mustBeAllowedToAppoint(
      Actor.Person actor, Position position, Role role, Account appointee) {
    boolean allowed =
        mayGive(actor, role, position.lineage())
            || (mayBegin(actor, position) && role == Role.ADMINISTRATOR);
    if (!allowed) {
      throw SharedRefusal.FORBIDDEN.refusal();
    }
    if (actor.account().equals(appointee)) {
      throw NetworkRefusal.APPOINTING_ONESELF.refusal();
    }
  }

  /** Who may give a role may take it away, too: partners are the SECURITY_ADMIN's. */
  static boolean mayGive(Actor actor, Role role, Lineage position) {
    return actor.holds(position, role == Role.PARTNER ? Role.SECURITY_ADMIN : Role.ADMINISTRATOR);
  }

  /** Where somebody has asked for what takes two: the SECURITY_ADMIN of the root as well. */
  static boolean mayBeSecond(Actor actor, Appointment appointment, Lineage position, Instant now) {
    return appointment.endingAskedAt(now) != null && actor.holds(position, Role.SECURITY_ADMIN);
  }

  static boolean mayReadAppointments(Actor actor, Lineage position) {
    return actor.holds(
        position, Role.ADMINISTRATOR, Role.SECRETARY, Role.KEEPER, Role.SECURITY_ADMIN);
  }

  static boolean mayRead(Actor actor, Appointment appointment, Lineage position) {
    return actor.is(appointment.person()) || mayReadAppointments(actor, position);
  }

  /** Of an actor who was given something here, or was enrolled just now. */
  static PersonId idOf(Actor actor) {
    if (actor instanceof Actor.Person person && person.id() != null) {
      return person.id();
    }
    throw new IllegalStateException("a stranger got past the policy");
  }

  private static boolean mayBegin(Actor actor, Position position) {
    return mayCreateRoot(actor) && position.level().isTop();
  }
}
