// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.Sealing;

/** Checkpoints from the configuration. */
class HistoryBeans {

  @Produces
  @Singleton
  Checkpoints checkpoints(
      PlainSql sql,
      Sealing sealing,
      @ConfigProperty(name = "redvest.checkpoints.folder") Path folder) {
    return new Checkpoints(sql, sealing, new CheckpointFolder(folder));
  }
}
