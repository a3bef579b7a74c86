// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.signin.TokenHolder;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Nobody may ask without end: who is not signed in by his address, who is by his account. A token
 * that does not verify never comes this far, and was counted where it was refused. The address is
 * that of the connection, or what Quarkus' own setting for proxies makes of the forwarded headers.
 */
@Singleton
class RequestLimits {

  private final CurrentIdentityAssociation identities;
  private final Callers callers;
  private final RoutingContext http;
  private final StrangersLimit strangers;
  private final SignedInLimit signedIn;

  @Inject
  RequestLimits(
      CurrentIdentityAssociation identities,
      Callers callers,
      RoutingContext http,
      StrangersLimit strangers,
      SignedInLimit signedIn) {
    this.identities = identities;
    this.callers = callers;
    this.http = http;
    this.strangers = strangers;
    this.signedIn = signedIn;
  }

  @ServerRequestFilter(preMatching = true)
  public Uni<Response> check() {
    Counted.mark(http);
    return identities
        .getDeferredIdentity()
        .map(identity -> {
          int seconds =
              identity.getPrincipal() instanceof TokenHolder holder
                  ? take(holder)
                  : strangers.secondsUntilAnswered(address());
          if (seconds > 0) {
            throw SharedRefusal.TOO_MANY_REQUESTS.refusal(
                Map.of(Refusal.RETRY_AFTER_SECONDS, seconds));
          }
          return null;
        });
  }

  private int take(TokenHolder holder) {
    return signedIn.secondsUntilAnswered(
        callers.accountOf(holder), http.request().method().name(), http.response().headers());
  }

  /** What a proxy forwarded may be no address; then it is one name among others. */
  private String address() {
    @Nullable SocketAddress remote = http.request().remoteAddress();
    if (remote == null) {
      return "";
    }
    @Nullable String address = remote.hostAddress();
    return address == null ? String.valueOf(remote.host()) : address;
  }
}
