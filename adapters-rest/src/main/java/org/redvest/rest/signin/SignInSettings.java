// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set; docs/operators.md explains it. Public for whoever checks settings. */
@ConfigMapping(prefix = "redvest.sign-in")
public interface SignInSettings {

  /** How many verified tokens are remembered; 0 verifies each time. */
  @Min(0) @WithDefault("10000")
  int rememberedTokens();

  /** How long a verified token is remembered at most. */
  @DurationMin(millis = 1)
  @WithDefault("5m")
  Duration rememberedFor();

  /** How often the issuer's keys are read again. */
  @DurationMin(millis = 1)
  @WithDefault("1m")
  Duration keysReadEvery();

  /** By which algorithms tokens may be signed: those that the issuer announces, and no others. */
  @WithDefault("RS256")
  Set<@Pattern(regexp = "(RS|PS|ES)(256|384|512)") String> algorithms();

  /** For whom tokens must be made out; the framework would take an empty one for anybody. */
  @Pattern(regexp = "(?!any$).+")
  String audience();
}
