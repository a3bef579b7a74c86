// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import java.util.Optional;

/**
 * Drives one order at a time, in memory or over HTTP. Stages, actions and codes go by their names,
 * as every client sees them.
 */
public interface OrderDriver {

  /** A resident with an account places a request at a station, below three levels of the city. */
  void place();

  /**
   * The person whose part it is gives the action, with a body that is right wherever the action is:
   * a rating says "solved", a call-back likewise, a dispatch goes to the same one team each time.
   * Offers and objections are the latest of the order, or made up where it has none.
   *
   * @return the code of the refusal; empty when it was carried out
   */
  Optional<String> give(String action);

  /**
   * Time passes until the action is the clock's to give, or for HAND_OVER the holder is closed in
   * favour of another, and the clock gives it. A driver that cannot speak for the clock only lets
   * the time pass, and aborts the test where the clock would not give this action.
   *
   * @return as for {@link #give}
   */
  Optional<String> letTimePass(String action);

  /** Whether the action is among those shown now to the person whose part it is. */
  boolean isShown(String action);

  String stage();

  long version();

  /** How many events the order has. */
  int events();
}
