// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.time.Instant;
import java.util.List;
import org.redvest.person.in.Me;

/** What a person is in the network and in teams, in all of his cities. */
public interface Standings {

  /** Both kinds; the first to begin first. */
  record Standing(List<Me.RoleHeld> roles, List<Me.Place> teams) {

    public static final Standing NONE = new Standing(List.of(), List.of());
  }

  /** What is not over at the instant; one statement. */
  Standing of(People.Known person, Instant at);
}
