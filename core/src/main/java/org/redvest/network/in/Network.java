// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.in;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.network.Level;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportWarning;
import org.redvest.network.model.NearPosition;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionName;
import org.redvest.network.model.PositionSummary;
import org.redvest.network.out.PositionLists;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** Everything that can be asked of positions, each thing a piece of work of its own. */
public interface Network {

  /**
   * A position that is wanted.
   *
   * @param parent null for a root
   * @param division whose position it is; null for a POINT, which has that of its parent
   */
  record Addition(
      @Nullable PositionId parent,
      Level level,
      PositionName name,
      @Nullable DivisionCode division,
      @Nullable Point point) {

    /** It lies where its own division says, else where its parent does. */
    public City city() {
      if (division != null) {
        return division.city();
      }
      if (parent == null) {
        throw NetworkRefusal.POSITION_DIVISION_INVALID.refusal(Map.of("division", ""));
      }
      return parent.city();
    }
  }

  /**
   * Adds one position: below a parent by its ADMINISTRATOR, a root by the token role
   * redvest-bootstrap.
   */
  PositionDetail add(Proposed<Addition> addition);

  /** What can be done to a position that is there; by an ADMINISTRATOR over it. */
  sealed interface Command {

    /**
     * Closes it in favour of a successor of the same level and city, and ends the appointments at
     * it. What stands below must be closed first.
     *
     * @param successor takes over what is open
     */
    record Close(PositionId successor) implements Command {}
  }

  PositionDetail give(Sent<PositionId, Command> command);

  /** One position, closed ones too; for everybody. */
  PositionDetail read(PositionId position);

  /** Active positions by division code; for everybody. */
  List<PositionSummary> list(
      PositionLists.Filter filter, PositionLists.@Nullable After after, int limit);

  /**
   * The positions nearest to a point, within 50 km; for everybody.
   *
   * @param levels which levels count; all when empty
   * @param limit 1 to 20
   */
  List<NearPosition> nearest(Point from, Set<Level> levels, int limit);

  /** A file that arrived; reading all of it is work that is done for whoever may import. */
  interface Upload {

    DivisionFile read();

    /** Of the first row that names any; looks no further. */
    default Optional<City> city() {
      return read().city();
    }
  }

  /** How many rows did what; a row that changed name and point counts as both. */
  record Imported(
      int created, int renamed, int relocated, int unchanged, List<ImportWarning> warnings) {}

  /**
   * Takes over a file of one city's divisions as positions, all or nothing. A row that is there
   * changes name and point; a row that is absent changes nothing; the order of rows does not
   * matter. By the ADMINISTRATOR over everything that the file adds to, or, for a file that holds
   * the root itself, by the token role redvest-bootstrap. Whoever administers nothing in its city
   * is not told what is wrong with it.
   *
   * @throws org.redvest.network.model.ImportRejected with every line that cannot be taken over
   */
  Imported importFile(Caller caller, Upload file);
}
