package org.redvest.team.in;

import org.redvest.access.Caller;
import org.redvest.access.TeamId;

/** Reads one team as far as the caller may; refuses as unknown what he may not know of. */
public interface ReadTeam {

  TeamSheet read(TeamId team, Caller caller);
}
