package org.redvest.persistence.history;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.redvest.shared.Sealing;

/** Checkpoints from the configuration. */
class HistoryBeans {

  @Produces
  @Singleton
  Checkpoints checkpoints(
      Session session,
      Sealing sealing,
      @ConfigProperty(name = "redvest.checkpoints.folder") Path folder) {
    return new Checkpoints(session, sealing, new CheckpointFolder(folder));
  }
}
