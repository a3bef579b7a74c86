// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Paths in metrics as the contract has them. What is refused before it finds its operation, as a
 * wrong media type, would be counted under the path as it was sent: with an id, or anything.
 */
class MetricPaths {

  /** A segment that is neither a word of ours nor a parameter's name. */
  private static final Pattern SENT =
      Pattern.compile("/(?!(?:v1|[a-z][a-z-]*|\\{[^/]*})(?:/|$))[^/]+");

  @Produces
  @Singleton
  MeterFilter withoutIds() {
    return MeterFilter.replaceTagValues("uri", MetricPaths::withoutIds);
  }

  static String withoutIds(String path) {
    return SENT.matcher(path).replaceAll("/{id}");
  }
}
