package org.redvest.team.out;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.redvest.access.TeamId;

/** The offers and orders of a team, as far as the team's own fate touches them. */
public interface TeamWork {

  /** An order that a team has taken and not yet served. */
  record HeldOrder(UUID id, String number) {}

  /**
   * Locks every order that is offered to the team or held by it and then, by the given step, the
   * team itself: orders always come first (DESIGN 9).
   *
   * @throws org.redvest.shared.StartOver when an order came to the team between the two
   */
  <T> T lock(TeamId team, Supplier<T> itself);

  /** The orders that the team holds, oldest first. */
  List<HeldOrder> heldBy(TeamId team);

  /** How many offers the team has not answered yet. */
  int openOffers(TeamId team);

  /** Withdraws the team's open offers and flags the orders it holds for recall. */
  void suspended(TeamId team, Instant at);

  /** Withdraws the team's open offers; it holds no order any more. */
  void dissolved(TeamId team, Instant at);
}
