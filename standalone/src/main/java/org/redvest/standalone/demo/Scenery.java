// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import java.util.List;

/** What the demo city has that a newcomer wants to find again. */
public record Scenery(
    Place city,
    Place centre,
    Place station,
    Place otherStation,
    List<Crew> teams,
    List<Dish> menu,
    List<Errand> orders) {

  /** A position. */
  public record Place(String id, String division, String name) {}

  /** A team and who leads it. */
  public record Crew(String id, String name, String leader) {}

  /** An item of the menu. */
  public record Dish(String id, String title) {}

  /**
   * An order, with the stage that the first start left it in.
   *
   * @param placedBy the username or client that placed it
   */
  public record Errand(String id, String number, String placedBy, String stage) {}
}
