// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.rest.signin.TokenHolder;

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

  /** Who sent the current request; one whose token does not verify never comes here. */
  public Caller current() {
    var identity = identities.getIdentity();
    if (!(identity.getPrincipal() instanceof TokenHolder holder)) {
      return new Caller(new Caller.Anonymous(), request.trace(), request.client());
    }
    return new Caller(
        new Caller.SignedIn(accountOf(holder), identity.hasRole(BOOTSTRAP_ROLE)),
        request.trace(),
        request.client());
  }

  public Account accountOf(TokenHolder holder) {
    return new Account(issuerName, holder.subject());
  }
}
