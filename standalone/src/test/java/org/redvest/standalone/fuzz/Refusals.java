// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.redvest.standalone.badinput.TableDigests;

/**
 * Shows that refused requests write nothing: collects them, and sends a number of them again with
 * nothing else between two looks at the tables. What is taken the second time, since the world went
 * on meanwhile, is left out, and the others are sent once more.
 */
final class Refusals {

  private static final int TOGETHER = 150;
  private static final int TRIES = 4;

  private final Connection database;
  private final ToIntFunction<Sending> send;
  private final List<Sending> refused = new ArrayList<>();
  private int shown;

  /**
   * @param send sends it and gives the status
   */
  Refusals(Connection database, ToIntFunction<Sending> send) {
    this.database = database;
    this.send = send;
  }

  /** What wrote although it was refused, told now and then. */
  List<String> add(Sending sending) throws SQLException {
    refused.add(sending);
    return refused.size() < TOGETHER ? List.of() : look();
  }

  int shown() {
    return shown;
  }

  List<String> look() throws SQLException {
    var again = List.copyOf(refused);
    refused.clear();
    for (int i = 0; i < TRIES && !again.isEmpty(); i++) {
      var before = TableDigests.of(database);
      var still = new ArrayList<Sending>();
      for (var sending : again) {
        if (send.applyAsInt(sending) >= 400) {
          still.add(sending);
        }
      }
      if (still.size() == again.size()) {
        shown += still.size();
        return TableDigests.of(database).changedSince(before).isEmpty()
            ? List.of()
            : oneByOne(still);
      }
      again = still;
    }
    return List.of();
  }

  private List<String> oneByOne(List<Sending> all) throws SQLException {
    var found = new ArrayList<String>();
    for (var sending : all) {
      var before = TableDigests.of(database);
      int status = send.applyAsInt(sending);
      var changed = TableDigests.of(database).changedSince(before);
      if (status >= 400 && !changed.isEmpty()) {
        found.add("refused with " + status + " and wrote to " + changed + ": " + sending);
      }
    }
    return found.isEmpty() ? List.of("one of these wrote, once: " + all) : found;
  }
}
