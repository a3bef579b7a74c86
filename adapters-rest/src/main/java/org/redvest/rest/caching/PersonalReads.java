// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of the answers of {@link PersonalRead}s whose they are; of single subjects ETags do. */
class PersonalReads {

  static final String OWN = "private, no-cache";

  @PersonalRead
  @ServerResponseFilter
  public void complete(ContainerResponseContext response) {
    if (response.getStatus() == 200) {
      response.getHeaders().putSingle("Cache-Control", OWN);
      response.getHeaders().putSingle("Vary", "Authorization, Accept-Language");
    }
  }
}
