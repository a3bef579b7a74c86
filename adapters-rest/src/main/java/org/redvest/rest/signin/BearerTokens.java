// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.rest.trace.Trace;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Answers for bearer tokens: from memory where it can, else by the framework's verification, which
 * it stands before.
 */
@ApplicationScoped
class BearerTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final Logger LOG = Logger.getLogger(BearerTokens.class);

  private final TenantIdentityProvider verification;
  private final VerifiedTokens verified;
  private final KnownSubjects subjects;
  private final PublishedKeys keys;
  private final Strangers strangers;
  private final Event<SignIn> signIns;
  private final Set<String> algorithms;
  private final Duration grace;

  @Inject
  BearerTokens(
      TenantIdentityProvider verification,
      VerifiedTokens verified,
      KnownSubjects subjects,
      PublishedKeys keys,
      Strangers strangers,
      Event<SignIn> signIns,
      SignInSettings settings,
      @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int graceSeconds) {
    this.verification = verification;
    this.verified = verified;
    this.subjects = subjects;
    this.keys = keys;
    this.strangers = strangers;
    this.signIns = signIns;
    this.algorithms = settings.algorithms();
    this.grace = Duration.ofSeconds(graceSeconds);
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the framework's own provider of the same request. */
  @Override
  public int priority() {
    return 2 * SYSTEM_FIRST;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var token = request.getToken().getToken();
    var known = verified.find(token);
    return known == null ? verify(token, described(request)) : Uni.createFrom().item(known);
  }

  private Uni<SecurityIdentity> verify(String token, SignIn.Request request) {
    int seconds = secondsUntilVerified(token, request.from());
    if (seconds > 0) {
      return Uni.createFrom().failure(tooOften(seconds));
    }
    var head = TokenHead.of(token);
    if (head.algorithm().filter(algorithms::contains).isEmpty()) {
      return Uni.createFrom().failure(refused(new AuthenticationFailedException(), request));
    }
    var key = head.key().flatMap(keys::named);
    return verification
        .authenticate(new AccessTokenCredential(token))
        .map(identity -> {
          var lean = lean(identity);
          var holder = (TokenHolder) lean.getPrincipal();
          key.ifPresent(by -> verified.remember(token, lean, holder.until(), by));
          subjects.add(holder.subject());
          signIns.fire(new SignIn.Accepted(holder, request));
          return lean;
        })
        .onFailure()
        .transform(failure -> refusal(failure, request));
  }

  /** What the token says of itself is read only where something was refused too often. */
  private int secondsUntilVerified(String token, @Nullable ClientAddress from) {
    int refused = strangers.secondsUntilVerified(from);
    int expired = strangers.secondsUntilExpired(from);
    if (refused == 0 && expired == 0) {
      return 0;
    }
    var says = TokenBody.of(token);
    int seconds = subjects.isNamedBy(says) ? 0 : refused;
    return seconds == 0 && says.isOverAt(InstantSource.system().instant().minus(grace))
        ? expired
        : seconds;
  }

  /**
   * Without the token, its claims and the request, which the framework's own identity holds on to.
   */
  private SecurityIdentity lean(SecurityIdentity identity) {
    var claims =
        new VerifiedClaims(
            (JsonWebToken) identity.getPrincipal(), InstantSource.system().instant(), grace);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(claims.holder())
        .addRoles(identity.getRoles())
        .build();
  }

  /**
   * Whatever happens once the issuer's keys are known is the token's own doing: it will happen each
   * time, so that who sent it must not be told to try again.
   */
  private Throwable refusal(Throwable failure, SignIn.Request request) {
    if (failure instanceof AuthenticationFailedException refused) {
      return refused(refused, request);
    }
    if (keys.areThere()) {
      return refused(new AuthenticationFailedException(failure), request);
    }
    // The issuer has not answered since the start, so that no key is known: nobody's fault who
    // asks.
    LOG.warnf("tokens cannot be verified yet: %s", failure.getMessage());
    return SharedRefusal.BUSY.refusal();
  }

  private Throwable refused(AuthenticationFailedException failure, SignIn.Request request) {
    var reason = Reasons.of(failure);
    LOG.debugf("token refused: %s", reason);
    signIns.fire(new SignIn.Refused(reason, request));
    int seconds =
        reason == SignIn.Reason.EXPIRED
            ? strangers.expired(request.from())
            : strangers.refused(request.from());
    return seconds > 0 ? tooOften(seconds) : failure;
  }

  private static Refusal tooOften(int seconds) {
    return SharedRefusal.TOO_MANY_REQUESTS.refusal(Map.of(Refusal.RETRY_AFTER_SECONDS, seconds));
  }

  private static SignIn.Request described(TokenAuthenticationRequest request) {
    var http = HttpSecurityUtils.getRoutingContextAttribute(request);
    if (http == null) {
      throw new IllegalStateException("a token comes with a request");
    }
    return new SignIn.Request(Origin.of(http), Trace.of(http));
  }
}
