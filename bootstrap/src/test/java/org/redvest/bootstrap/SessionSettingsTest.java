// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * What a session sets for itself a pooler in between lends to somebody else's transaction, whose
 * commit it may not weaken; and no worker of a cluster hears of it.
 */
class SessionSettingsTest {

  @Test
  void no_pool_sets_anything_for_a_session() throws Exception {
    var settings = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(
                Health.class.getClassLoader().getResourceAsStream("application.properties")),
            StandardCharsets.UTF_8)) {
      settings.load(file);
    }

    assertThat(settings.stringPropertyNames())
        .contains("quarkus.datasource.allowances.jdbc.url")
        .noneMatch(name -> name.endsWith(".new-connection-sql"));
  }
}
