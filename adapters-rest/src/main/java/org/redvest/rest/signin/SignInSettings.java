package org.redvest.rest.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What an operator may set; docs/operators.md explains it. Public for whoever checks settings. */
@ConfigMapping(prefix = "redvest.sign-in")
public interface SignInSettings {

  /** How many verified tokens are remembered; 0 verifies each time. */
  @WithDefault("10000")
  int rememberedTokens();

  /** How long a verified token is remembered at most. */
  @WithDefault("5m")
  Duration rememberedFor();

  /** How often the issuer's keys are read again. */
  @WithDefault("1m")
  Duration keysReadEvery();

  /** By which algorithms tokens may be signed: those that the issuer announces, and no others. */
  @WithDefault("RS256")
  Set<String> algorithms();
}
