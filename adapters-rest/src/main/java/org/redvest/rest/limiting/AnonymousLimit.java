package org.redvest.rest.limiting;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Who is not signed in may ask only so often from one address. A token that does not verify never
 * comes this far: it was answered with 401. The address is that of the connection, or what Quarkus'
 * own setting for proxies makes of the forwarded headers.
 */
@Singleton
class AnonymousLimit {

  private final CurrentIdentityAssociation identities;
  private final RoutingContext http;
  private final AddressBuckets buckets;

  @Inject
  AnonymousLimit(
      CurrentIdentityAssociation identities,
      RoutingContext http,
      @ConfigProperty(name = "redvest.anonymous.burst") int burst,
      @ConfigProperty(name = "redvest.anonymous.per-minute") int perMinute) {
    this.identities = identities;
    this.http = http;
    this.buckets = new AddressBuckets(burst, perMinute, TimeMeter.SYSTEM_MILLISECONDS);
  }

  @ServerRequestFilter(preMatching = true)
  public Uni<Response> check() {
    return identities
        .getDeferredIdentity()
        .map(identity -> {
          if (identity.isAnonymous()) {
            take();
          }
          return null;
        });
  }

  private void take() {
    int seconds = buckets.secondsUntilAllowed(address());
    if (seconds > 0) {
      throw new SharedRefusal(
          SharedRefusal.Code.TOO_MANY_REQUESTS, Map.of(Refusal.RETRY_AFTER_SECONDS, seconds));
    }
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
