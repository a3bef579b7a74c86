// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.endtoend.Call;
import org.redvest.standalone.endtoend.Person;

/** A request, who sends it, and which operation it means. */
record Sending(Operation operation, Person by, Call call) {

  @Override
  public String toString() {
    return operation.id()
        + " by "
        + (by.equals(Person.NOBODY) ? "nobody" : by.username())
        + ": "
        + call;
  }
}
