package org.redvest.rest.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.shared.SharedRefusal;

/** Reads the caller from the bearer token that the issuer signed; looks nothing up. */
@ApplicationScoped
public class Callers {

  private static final String BOOTSTRAP_ROLE = "redvest-bootstrap";

  private final CurrentIdentityAssociation identities;
  private final RequestContext request;
  private final RequestKeys keys;
  private final String issuerName;

  @Inject
  Callers(
      CurrentIdentityAssociation identities,
      RequestContext request,
      RequestKeys keys,
      @ConfigProperty(name = "redvest.issuer-name", defaultValue = "default") String issuerName) {
    this.identities = identities;
    this.request = request;
    this.keys = keys;
    this.issuerName = issuerName;
  }

  /** Who gives the current command, and by what name he calls it. */
  public Caller commanding(byte[] body) {
    return current().naming(keys.of(body));
  }

  /** Who sent the current request; a token that does not verify or names nobody is 401. */
  public Caller current() {
    var identity = identities.getIdentity();
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return new Caller(new Caller.Anonymous(), request.trace(), request.client());
    }
    @Nullable String subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      // or all whose tokens name nobody would be one person
      throw new SharedRefusal(SharedRefusal.Code.UNAUTHENTICATED);
    }
    var account = new Account(issuerName, subject);
    return new Caller(
        new Caller.SignedIn(account, identity.hasRole(BOOTSTRAP_ROLE)),
        request.trace(),
        request.client());
  }
}
