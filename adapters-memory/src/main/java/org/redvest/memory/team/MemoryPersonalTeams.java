// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.team;

import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.shared.City;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.out.PersonalTeams;

/** Present members of {@link MemoryTeams}, which forgets those who left. */
public final class MemoryPersonalTeams implements PersonalTeams {

  private final MemoryTeams teams;

  public MemoryPersonalTeams(MemoryTeams teams) {
    this.teams = teams;
  }

  @Override
  public List<Stay> of(PersonId person, City city) {
    return teams.all().stream()
        .filter(team -> team.id().city().equals(city))
        .flatMap(team -> team.members().find(person).stream().map(member -> stay(team, member)))
        .toList();
  }

  private static Stay stay(Team team, Member member) {
    return new Stay(team.id(), team.profile().name(), member.role(), member.since(), null);
  }
}
