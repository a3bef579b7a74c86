// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/** Whoever starts a server without the framework around it has the settings read all the same. */
public final class SettingsOfTests implements SmallRyeConfigBuilderCustomizer {

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    builder.withMapping(ConnectionSettings.class);
  }
}
