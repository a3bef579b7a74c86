// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/**
 * What an operator may set for those without a token; docs/operators.md explains it. Public for
 * whoever checks that it lets somebody ask. Filters are made before other settings can be read.
 */
@StaticInitSafe
@ConfigMapping(prefix = "redvest.anonymous")
public interface AnonymousSettings {

  @Min(1) @WithDefault("1000")
  int burst();

  @Min(1) @WithDefault("3000")
  int perMinute();
}
