// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.redvest.shared.Sealing;

/** The keys of a database for a program that only reads it, without the framework. */
public final class ReadingSealing {

  private ReadingSealing() {}

  /** Where the database is. */
  public interface Place {
    Connection open() throws SQLException;
  }

  /**
   * Opens the data keys with the master key; exactly one of its two forms must be there.
   *
   * @throws IllegalStateException when it is another database's master key
   */
  public static Sealing of(Place database, Optional<String> base64, Optional<Path> file) {
    var master = MasterKey.from(base64, file);
    return DataKeySealing.reading(
        new DataKeys(database::open, master, Clock.systemUTC()), Clock.systemUTC());
  }
}
