// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.redvest.rest.contract.Operations;
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
    if (Operations.needToken(operation.getResourceMethod())
        && identities.getIdentity().isAnonymous()) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
  }
}
