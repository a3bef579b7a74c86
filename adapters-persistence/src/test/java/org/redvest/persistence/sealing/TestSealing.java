// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.redvest.persistence.TestPostgres;
import org.redvest.shared.Sealing;

/** Real sealing for tests of other packages, its keys in a database of its own. */
public final class TestSealing {

  private TestSealing() {}

  public static Sealing intl() {
    var master =
        MasterKey.from(
            Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    var keys = new DataKeys(TestPostgres.migrated().dataSource(), master, Clock.systemUTC());
    return new DataKeySealing(keys, Suite.INTL, new UnreadableValues(Clock.systemUTC()));
  }
}
