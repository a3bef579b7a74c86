// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.redvest.rest.contract.Described;
import org.redvest.rest.idempotency.ReplayMark;
import org.redvest.shared.Version;

/**
 * Says of a {@link Versioned} thing which version it is, where it lies if it was just made, and
 * whether something was only asked for. For its own reader: revalidated each time, different by
 * caller and language.
 */
class VersionedAnswers {

  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;

  /** Before {@link PublicReads}, which have a tag of their own for strangers. */
  private static final int FIRST = 6_000;

  private final ReplayMark replay;

  @Inject
  VersionedAnswers(ReplayMark replay) {
    this.replay = replay;
  }

  @ServerResponseFilter(priority = FIRST)
  public void complete(ContainerResponseContext response, ResourceInfo resource) {
    if (response.getEntity() instanceof Versioned thing) {
      var headers = response.getHeaders();
      headers.putSingle("ETag", ETags.of(new Version(thing.version())));
      headers.putSingle("Cache-Control", PersonalReads.OWN);
      headers.putSingle("Vary", "Authorization, Accept-Language");
      if (response.getStatus() == CREATED) {
        headers.putSingle("Location", collection(thing, resource) + "/" + thing.id());
      } else if (mayOnlyBeAsked(resource) && replay.isAsked(thing.waits())) {
        response.setStatus(ACCEPTED);
      }
    }
  }

  private static boolean mayOnlyBeAsked(ResourceInfo resource) {
    var described = resource.getResourceMethod().getAnnotation(Described.class);
    return described != null && !described.asked().isEmpty();
  }

  /** As the contract spells it, whichever way it was asked for. */
  private static String collection(Versioned thing, ResourceInfo resource) {
    var known = thing.collection();
    return known != null ? known : resource.getResourceClass().getAnnotation(Path.class).value();
  }
}
