// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * What connections may take; docs/operators.md explains it. What would let nobody in stops the
 * start. Public for whoever checks that.
 */
@StaticInitSafe
@ConfigMapping(prefix = "redvest.connections")
public interface ConnectionSettings {

  /** How many a port has at a time. */
  @WithParentName
  @Min(1) int most();

  /** How many of them one address has. */
  @Min(1) int perAddress();

  /** How long a request's head may take. */
  @DurationMin(seconds = 1)
  Duration headTime();

  /** How long a connection may rest between requests. */
  @DurationMin(seconds = 1)
  Duration idleTime();

  /** How long an answer may stand still because nobody reads it. */
  @DurationMin(seconds = 1)
  Duration unreadTime();
}
