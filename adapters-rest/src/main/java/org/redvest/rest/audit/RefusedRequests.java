// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditEntry.Subject;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.NoteAttempt;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.contract.Operations;
import org.redvest.rest.problem.Problem;
import org.redvest.shared.Id;

/** Notes every request that ends in 403: who asked for what, and what he was told. */
@ApplicationScoped
class RefusedRequests {

  private static final int FORBIDDEN = 403;

  private static final Map<String, Subject.Kind> BY_COLLECTION =
      Map.of(
          "positions", Subject.Kind.POSITION,
          "appointments", Subject.Kind.APPOINTMENT,
          "teams", Subject.Kind.TEAM,
          "menu-items", Subject.Kind.MENU_ITEM,
          "orders", Subject.Kind.ORDER,
          "offers", Subject.Kind.OFFER,
          "objections", Subject.Kind.OBJECTION);

  private record Named(UUID value) implements Id {}

  private final NoteAttempt attempts;
  private final Callers callers;
  private final Clock clock;

  @Inject
  RefusedRequests(NoteAttempt attempts, Callers callers, Clock clock) {
    this.attempts = attempts;
    this.callers = callers;
    this.clock = clock;
  }

  @ServerResponseFilter
  public void note(
      ContainerRequestContext asked, ContainerResponseContext answer, ResourceInfo resource) {
    if (answer.getStatus() == FORBIDDEN && answer.getEntity() instanceof Problem problem) {
      attempts.note(
          AuditEntry.attempt(
              AuditKind.REFUSED,
              problem.code(),
              callers.current(),
              operation(resource),
              subject(asked.getUriInfo().getPath()),
              clock.instant()));
    }
  }

  private static @Nullable String operation(@Nullable ResourceInfo resource) {
    return Optional.ofNullable(resource)
        .map(ResourceInfo::getResourceMethod)
        .map(Operations::nameOf)
        .orElse(null);
  }

  /** Of {@code /v1/orders/<id>/…}; null where the path names nothing of ours. */
  static @Nullable Subject subject(String path) {
    var parts = path.split("/", -1);
    if (parts.length < 4 || !BY_COLLECTION.containsKey(parts[2])) {
      return null;
    }
    try {
      var id = UUID.fromString(parts[3]);
      return Id.isRouted(id) ? new Subject(BY_COLLECTION.get(parts[2]), new Named(id)) : null;
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
