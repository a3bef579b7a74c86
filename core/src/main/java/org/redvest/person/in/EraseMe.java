package org.redvest.person.in;

import org.redvest.access.Caller;

/**
 * Deletes the caller's account (PIPL art. 47). From then on it is a stranger's; orders that no team
 * has taken are cancelled, roles and memberships end, and his words and contact are overwritten:
 * those of an order in a team's hands seven days after the service.
 */
public interface EraseMe {

  /**
   * One deletion.
   *
   * @param confirmation reads the body, and may refuse it
   */
  record Request(Caller caller, Runnable confirmation) {}

  /**
   * Deletes it; a stranger's, too, of whom there is nothing: so twice is as good as once.
   *
   * @throws org.redvest.shared.Refusal while a duty towards others is his alone, with a list
   */
  void erase(Request request);
}
