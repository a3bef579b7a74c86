package org.redvest.team.in;

import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.team.model.Nature;
import org.redvest.team.model.Profile;

/** Registers a team. Whoever is signed in may; he leads it from then on. */
public interface RegisterTeam {

  /** What a team says of itself at first. */
  record Registration(PositionId home, Nature nature, Profile profile) {}

  /**
   * One registration.
   *
   * @param registration reads the body, and may refuse it
   */
  record Request(Caller caller, Supplier<Registration> registration) {}

  TeamSheet register(Request request);
}
