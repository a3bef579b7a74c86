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
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.redvest.access.ClientAddress;
import org.redvest.rest.trace.Trace;
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
  private final PublishedKeys keys;
  private final Event<SignIn> signIns;

  @Inject
  BearerTokens(
      TenantIdentityProvider verification,
      VerifiedTokens verified,
      PublishedKeys keys,
      Event<SignIn> signIns) {
    this.verification = verification;
    this.verified = verified;
    this.keys = keys;
    this.signIns = signIns;
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
    var key = KeyName.of(token).flatMap(keys::named);
    return verification
        .authenticate(new AccessTokenCredential(token))
        .map(identity -> {
          var lean = lean(identity);
          var holder = (TokenHolder) lean.getPrincipal();
          key.ifPresent(by -> verified.remember(token, lean, holder.until(), by));
          signIns.fire(new SignIn.Accepted(holder, request));
          return lean;
        })
        .onFailure()
        .transform(failure -> refusal(failure, request));
  }

  /**
   * Without the token, its claims and the request, which the framework's own identity holds on to.
   */
  private static SecurityIdentity lean(SecurityIdentity identity) {
    var token = (JsonWebToken) identity.getPrincipal();
    var subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      // or all whose tokens name nobody would be one person
      throw new AuthenticationFailedException();
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(
            new TokenHolder(
                subject,
                token.getClaim("azp"),
                session(token),
                Instant.ofEpochSecond(token.getExpirationTime())))
        .addRoles(identity.getRoles())
        .build();
  }

  /** Of OpenID Connect's sessions (Front-Channel Logout 1.0, section 3); machines have none. */
  private static String session(JsonWebToken token) {
    return Stream.of(token.getClaim("sid"), token.getTokenID())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElseGet(() -> Long.toString(token.getExpirationTime()));
  }

  private Throwable refusal(Throwable failure, SignIn.Request request) {
    if (failure instanceof AuthenticationFailedException) {
      var reason = Reasons.of(failure);
      LOG.debugf("token refused: %s", reason);
      signIns.fire(new SignIn.Refused(reason, request));
      return failure;
    }
    // The issuer has not answered since the start, so that no key is known: nobody's fault who
    // asks.
    LOG.warnf("tokens cannot be verified yet: %s", failure.getMessage());
    return new SharedRefusal(SharedRefusal.Code.BUSY);
  }

  private static SignIn.Request described(TokenAuthenticationRequest request) {
    var http = HttpSecurityUtils.getRoutingContextAttribute(request);
    if (http == null) {
      throw new IllegalStateException("a token comes with a request");
    }
    var address = http.request().remoteAddress();
    var from = address == null ? null : address.hostAddress();
    return new SignIn.Request(from == null ? null : new ClientAddress(from), Trace.of(http));
  }
}
