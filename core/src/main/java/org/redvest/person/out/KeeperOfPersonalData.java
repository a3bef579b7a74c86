// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.person.PersonRefusal;
import org.redvest.person.model.PersonalCopy;
import org.redvest.shared.City;

/**
 * What others keep of a person, as far as his own rights reach it. Each of those who keep something
 * answers for it; people know none of them.
 */
public interface KeeperOfPersonalData {

  /** When it is whose turn: as things are locked (DESIGN 9), and so let go of. */
  enum Turn {
    ORDERS,
    FILES,
    TEAMS,
    APPOINTMENTS
  }

  Turn turn();

  /**
   * Something that only he can see to.
   *
   * @param why it holds him back
   * @param name what people call it: a position, a team, an order's number
   */
  record Duty(PersonRefusal why, String name) {}

  /**
   * A deletion.
   *
   * @param event its event, the cause of all that follows
   */
  record Departure(PersonId person, UUID event) {}

  /** What is kept of the person in the city, for himself to read. */
  PersonalCopy copyOf(PersonId person, City city);

  List<Duty> duties(PersonId person, City city, Instant at);

  /** What has to be let go of, in the order in which it is locked. */
  List<UUID> heldOf(PersonId person, City city);

  /**
   * Lets go of one of them, as far as may be now; again changes nothing.
   *
   * @return when to look again; empty when it is done
   */
  Optional<Instant> release(UUID what, Departure departure, Instant now);
}
