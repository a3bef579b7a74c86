package org.redvest.persistence.sealing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.redvest.shared.Sealing;

/** The keys of a database for a program that only reads it, without the framework. */
public final class ReadingSealing {

  private ReadingSealing() {}

  /**
   * Opens the data keys with the master key; exactly one of its two forms must be there.
   *
   * @throws IllegalStateException when it is another database's master key
   */
  public static Sealing of(DataSource database, Optional<String> base64, Optional<Path> file) {
    var master = MasterKey.from(base64, file);
    return DataKeySealing.reading(
        new DataKeys(database, master, Clock.systemUTC()), Clock.systemUTC());
  }
}
