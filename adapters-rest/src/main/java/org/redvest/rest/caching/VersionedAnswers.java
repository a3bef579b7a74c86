package org.redvest.rest.caching;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.redvest.shared.Version;

/**
 * Says of a {@link Versioned} thing which version it is, and where it lies if it was just made. For
 * its own reader: revalidated each time, different by caller and language.
 */
class VersionedAnswers {

  private static final int CREATED = 201;

  /** Before {@link PublicReads}, which have a tag of their own for strangers. */
  private static final int FIRST = 6_000;

  @ServerResponseFilter(priority = FIRST)
  public void complete(ContainerResponseContext response, ResourceInfo resource) {
    if (response.getEntity() instanceof Versioned thing) {
      var headers = response.getHeaders();
      headers.putSingle("ETag", ETags.of(new Version(thing.version())));
      headers.putSingle("Cache-Control", PersonalReads.OWN);
      headers.putSingle("Vary", "Authorization, Accept-Language");
      if (response.getStatus() == CREATED) {
        headers.putSingle("Location", collection(resource) + "/" + thing.id());
      }
    }
  }

  /** As the contract spells it, whichever way it was asked for. */
  private static String collection(ResourceInfo resource) {
    return resource.getResourceClass().getAnnotation(Path.class).value();
  }
}
