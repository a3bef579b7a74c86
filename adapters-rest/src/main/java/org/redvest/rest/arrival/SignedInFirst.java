package org.redvest.rest.arrival;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.redvest.shared.SharedRefusal;

/**
 * What the contract says to need a token needs it before anything of the request is looked at: its
 * query, its headers, what it names (ADR 0015). Where a token is optional it is a set of
 * requirements, and not one.
 */
class SignedInFirst {

  private final CurrentIdentityAssociation identities;

  @Inject
  SignedInFirst(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  void check(ResourceInfo operation) {
    if (needsToken(operation) && identities.getIdentity().isAnonymous()) {
      throw new SharedRefusal(SharedRefusal.Code.UNAUTHENTICATED);
    }
  }

  private static boolean needsToken(ResourceInfo operation) {
    return operation.getResourceMethod().isAnnotationPresent(SecurityRequirement.class)
        || operation.getResourceClass().isAnnotationPresent(SecurityRequirement.class);
  }
}
