// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import java.util.UUID;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Team;

/** Where scenes are set, one after the other; what a deed uses up is made anew for the next. */
final class Ground {

  private final Arena arena;
  private final Person resident = Person.fresh("resident");
  private final UUID heir;
  private final Order twin;
  private Team team;
  private UUID point;

  Ground(Arena arena) {
    this.arena = arena;
    this.heir = arena.newPoint();
    this.twin = Order.placed(arena, resident);
    this.team = arena.team(200);
    this.point = arena.newPoint();
  }

  /** An order in the stage of this deed, with a team and a position that another may use up. */
  Deed.Scene scene(Deed deed, Deed other) {
    var order = Order.placedAt(arena, resident, point);
    deed.prepare(arena, order, team);
    var scene = new Deed.Scene(arena, order, team, point, twin, heir);
    if (deed.usesUp("CLOSE") || other.usesUp("CLOSE")) {
      point = arena.newPoint();
    }
    if (deed.usesUp("SUSPEND", "DISSOLVE") || other.usesUp("SUSPEND", "DISSOLVE")) {
      team = arena.teams(1).getFirst();
    }
    return scene;
  }
}
