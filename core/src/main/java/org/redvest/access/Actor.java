// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.City;

/**
 * Who is asking, with all that he was given in the city at hand at this moment. Rights are read by
 * one statement per request and never kept for the next one.
 */
public sealed interface Actor {

  /** An appointment that holds now. */
  record Grant(Role role, PositionId position) {}

  /** A place in a team that holds now. */
  record Membership(TeamId team, TeamRole role) {}

  /** A place in a team that he had: it gives no right, and is held against whoever judges. */
  record PastMembership(TeamId team, Instant from, Instant until) {}

  /** Nobody signed in: reads what is public. */
  record Nobody() implements Actor {}

  /**
   * Whoever holds a signed link to one subject: its own account is not known.
   *
   * @param subject the one thing that the link opens
   * @param issuedBy who had the link made
   */
  record LinkBearer(UUID subject, PersonId issuedBy) implements Actor {}

  /** RedVest itself, acting when a deadline has passed. */
  record Clock() implements Actor {}

  /**
   * Somebody signed in.
   *
   * @param id null as long as this account has never written anything
   * @param home the city of the person's first write; null before it
   * @param past the teams in the city at hand that he left, with the time of each stay
   * @param bootstrap whether the token carries the role that may create roots and their first
   *     administrator, and nothing else
   */
  record Person(
      @Nullable PersonId id,
      @Nullable City home,
      Account account,
      Set<Grant> grants,
      Set<Membership> memberships,
      Set<PastMembership> past,
      boolean bootstrap)
      implements Actor {

    public Person {
      grants = Set.copyOf(grants);
      memberships = Set.copyOf(memberships);
      past = Set.copyOf(past);
    }

    /** The same rights in the hands of somebody who is enrolled now. */
    public Person enrolledAs(PersonId person, City firstWrite) {
      return new Person(
          person, home == null ? firstWrite : home, account, grants, memberships, past, bootstrap);
    }

    /** Whether he is known in the city at hand: at home, and wherever he was given anything. */
    public boolean isKnownIn(City city) {
      return city.equals(home) || !grants.isEmpty() || !memberships.isEmpty();
    }
  }

  /** Whether an appointment to one of the roles covers the position. */
  default boolean holds(Lineage at, Role... oneOf) {
    return this instanceof Person person
        && person.grants().stream()
            .anyMatch(
                grant -> Set.of(oneOf).contains(grant.role()) && at.isUnder(grant.position()));
  }

  /** Whether this person leads the team or stands in for its leader. */
  default boolean leads(TeamId team) {
    return this instanceof Person person
        && person.memberships().stream()
            .anyMatch(m -> m.team().equals(team) && m.role() != TeamRole.MEMBER);
  }

  /** Whether this person belongs to the team in any role. */
  default boolean belongsTo(TeamId team) {
    return this instanceof Person person
        && person.memberships().stream().anyMatch(m -> m.team().equals(team));
  }

  /** Whether this person left the team, but belonged to it at any time between the two. */
  default boolean belongedTo(TeamId team, Instant from, Instant until) {
    return this instanceof Person person
        && person.past().stream()
            .filter(was -> was.team().equals(team))
            .anyMatch(was -> !was.until().isBefore(from) && !was.from().isAfter(until));
  }

  /**
   * Whether this is a partner's machine, which is known by its agreement: it sends in what others
   * need, but is nobody who is served or who serves.
   */
  default boolean isMachine() {
    return this instanceof Person person
        && person.grants().stream().anyMatch(grant -> grant.role() == Role.PARTNER);
  }

  /** A machine names each of its commands by a key, for it repeats them unseen (DESIGN 12). */
  default void mustName(Caller request) {
    if (isMachine()) {
      RequestKey.require(request);
    }
  }

  /** Whether this is the very person; false for everybody who never wrote. */
  default boolean is(@Nullable PersonId person) {
    return person != null && this instanceof Person self && person.equals(self.id());
  }
}
