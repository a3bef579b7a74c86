// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import org.redvest.standalone.authority.AuthorityTable.Row;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.authority.Land.Place;
import org.redvest.standalone.endtoend.Person;

/** How one operation is tried: makes a fresh subject each time. */
@FunctionalInterface
interface Trial {

  /**
   * One situation of the table.
   *
   * @param caller who will try; matters only where the relation is self
   */
  record Scene(Ground ground, Row row, Person caller) {

    String subject() {
      return row.subject();
    }

    Relation relation() {
      return row.relation();
    }

    Place place() {
      return switch (relation()) {
        case SIBLING -> ground.there();
        case OTHER_CITY -> ground.abroad();
        default -> ground.here();
      };
    }

    /** The people who do what the caller of a self row cannot do for himself. */
    Person administrator() {
      return switch (relation()) {
        case OTHER_CITY -> People.other("administrator-abroad");
        case SELF -> People.other("administrator-2");
        default -> People.ADMINISTRATOR;
      };
    }

    /** Who leads the team that the row means. */
    Person leader() {
      return switch (relation()) {
        case OWN -> People.LEADER_A;
        case SELF -> caller.equals(Person.NOBODY) ? People.RESIDENT : caller;
        default -> place().leader();
      };
    }
  }

  Attempt prepare(Scene scene);
}
