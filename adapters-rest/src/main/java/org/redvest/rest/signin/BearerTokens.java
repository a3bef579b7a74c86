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
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
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
    return known == null ? verify(token, from(request)) : Uni.createFrom().item(known);
  }

  private Uni<SecurityIdentity> verify(String token, String from) {
    var key = KeyName.of(token).flatMap(keys::named);
    return verification
        .authenticate(new AccessTokenCredential(token))
        .map(identity -> {
          var lean = lean(identity);
          var holder = (TokenHolder) lean.getPrincipal();
          key.ifPresent(by -> verified.remember(token, lean, holder.until(), by));
          signIns.fireAsync(new SignIn.Accepted(holder, from));
          return lean;
        })
        .onFailure()
        .transform(failure -> refusal(failure, from));
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
                token.getTokenID(),
                Instant.ofEpochSecond(token.getExpirationTime())))
        .addRoles(identity.getRoles())
        .build();
  }

  private Throwable refusal(Throwable failure, String from) {
    if (failure instanceof AuthenticationFailedException) {
      var reason = Reasons.of(failure);
      LOG.debugf("token refused: %s", reason);
      signIns.fireAsync(new SignIn.Refused(reason, from));
      return failure;
    }
    // The issuer has not answered since the start, so that no key is known: nobody's fault who
    // asks.
    LOG.warnf("tokens cannot be verified yet: %s", failure.getMessage());
    return new SharedRefusal(SharedRefusal.Code.BUSY);
  }

  private static String from(TokenAuthenticationRequest request) {
    var http = HttpSecurityUtils.getRoutingContextAttribute(request);
    var address = http == null ? null : http.request().remoteAddress();
    return address == null ? "" : address.hostAddress();
  }
}
