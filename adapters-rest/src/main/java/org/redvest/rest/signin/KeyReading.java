// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Has the framework read the issuer's keys again, and connect to an issuer that did not answer at
 * the start. By itself it does so only for a token whose key it does not know, and would honour a
 * key that the issuer took back for as long as nobody sends one; so somebody does, on a schedule.
 * Where the issuer does not answer, the keys stay as they are.
 */
@ApplicationScoped
class KeyReading {

  private static final Logger LOG = Logger.getLogger(KeyReading.class);

  private final TenantIdentityProvider verification;
  private final Vertx vertx;
  private final SignInSettings settings;
  private long timer;

  @Inject
  KeyReading(TenantIdentityProvider verification, Vertx vertx, SignInSettings settings) {
    this.verification = verification;
    this.vertx = vertx;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent started) {
    timer = vertx.setPeriodic(settings.keysReadEvery().toMillis(), tick -> read());
  }

  void end(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void read() {
    verification
        .authenticate(new AccessTokenCredential(tokenOfNoKey()))
        .subscribe()
        .with(
            impossible -> LOG.error("a token without a key was accepted"),
            refused -> LOG.debugf("keys read: %s", refused.getMessage()));
  }

  private static String tokenOfNoKey() {
    var header = "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
    return base64(header) + "." + base64("{}") + "." + base64("none");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
