package org.redvest.team.in;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.TeamId;
import org.redvest.shared.Version;
import org.redvest.team.TeamAction;

/**
 * Gives a command to a team. Refused in this order: who may not know the team or not do this, what
 * the body says wrongly, a version other than the one seen, a standing that does not allow it.
 */
public interface CommandTeam {

  /**
   * One command.
   *
   * @param action what the command will be; decides whether it is read at all
   * @param ifMatch the version that the caller has seen; null when he does not mind
   * @param command reads the body, and may refuse it
   */
  record Request(
      TeamId team,
      Caller caller,
      TeamAction action,
      @Nullable Version ifMatch,
      Supplier<? extends TeamCommand> command) {}

  /** The team afterwards, as the caller sees it. */
  TeamSheet give(Request request);
}
