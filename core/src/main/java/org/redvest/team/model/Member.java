// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import java.time.Instant;
import org.redvest.access.PersonId;
import org.redvest.access.TeamRole;

/** Somebody who is in a team. */
public record Member(PersonId person, TeamRole role, Instant since) {

  Member as(TeamRole other) {
    return new Member(person, other, since);
  }
}
