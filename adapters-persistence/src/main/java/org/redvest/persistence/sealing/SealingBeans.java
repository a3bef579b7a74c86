// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.shared.Sealing;

/**
 * Sealing from the configuration. It is there at start-up, so that a wrong master key stops the
 * start.
 */
@ApplicationScoped
class SealingBeans {

  @Produces
  @ApplicationScoped
  @DefaultBean
  KeyProvider masterKey(
      @ConfigProperty(name = "redvest.master-key") Optional<String> base64,
      @ConfigProperty(name = "redvest.master-key-file") Optional<Path> file) {
    return MasterKey.from(base64, file);
  }

  @Produces
  @ApplicationScoped
  @Startup
  Sealing sealing(
      AgroalDataSource database,
      KeyProvider provider,
      Clock clock,
      UnreadableValues unreadable,
      @ConfigProperty(name = "redvest.suite", defaultValue = "INTL") Suite suite) {
    return new DataKeySealing(new DataKeys(database, provider, clock), suite, unreadable);
  }
}
