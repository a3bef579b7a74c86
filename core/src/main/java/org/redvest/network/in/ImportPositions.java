package org.redvest.network.in;

import java.util.List;
import java.util.Optional;
import org.redvest.access.Caller;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportWarning;
import org.redvest.shared.City;

/**
 * Takes over a file of one city's divisions as positions, all or nothing. A row that is there
 * changes name and point; a row that is absent changes nothing; the order of rows does not matter.
 * By the ADMINISTRATOR over everything that the file adds to, or, for a file that holds the root
 * itself, by the token role redvest-bootstrap. Whoever administers nothing in its city is not told
 * what is wrong with it.
 */
public interface ImportPositions {

  /**
   * @throws org.redvest.network.model.ImportRejected with every line that cannot be taken over
   */
  Outcome importFile(Caller caller, Input input);

  /** A file that arrived; reading all of it is work that is done for whoever may import. */
  interface Input {

    DivisionFile read();

    /** Of the first row that names any; looks no further. */
    default Optional<City> city() {
      return read().city();
    }
  }

  /** How many rows did what; a row that changed name and point counts as both. */
  record Outcome(
      int created, int renamed, int relocated, int unchanged, List<ImportWarning> warnings) {}
}
