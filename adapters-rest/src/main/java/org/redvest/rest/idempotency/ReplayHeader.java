// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of an answer that its request did nothing this time. */
class ReplayHeader {

  private final ReplayMark mark;

  @Inject
  ReplayHeader(ReplayMark mark) {
    this.mark = mark;
  }

  @ServerResponseFilter
  void add(ContainerResponseContext response) {
    if (mark.isSet() && response.getStatus() < 300) {
      response.getHeaders().putSingle("Idempotency-Replayed", "true");
    }
  }
}
