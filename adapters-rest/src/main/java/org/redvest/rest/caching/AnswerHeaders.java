// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer says of itself to whoever could keep it, wherever it was made: nobody keeps it
 * unless it says otherwise, and nobody gives it to somebody who asked in another way (RFC 9111,
 * sections 4.1 and 5.2). A resource says more; it cannot forget this.
 */
@ApplicationScoped
class AnswerHeaders {

  /** Before whatever may answer by itself. */
  private static final int FIRST = 30_000;

  static final String NOBODY_KEEPS_IT = "no-store";

  /** Who asks decides what he sees, and in which language he is told. */
  private static final List<String> ASKED_BY = List.of("Authorization", "Accept-Language");

  private final boolean answersOtherOrigins;

  @Inject
  AnswerHeaders(
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false")
          boolean answersOtherOrigins) {
    this.answersOtherOrigins = answersOtherOrigins;
  }

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          request.addHeadersEndHandler(answering -> complete(request));
          request.next();
        },
        FIRST);
  }

  private void complete(RoutingContext request) {
    complete(request.response().headers());
  }

  void complete(MultiMap headers) {
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, NOBODY_KEEPS_IT);
    }
    var vary = said(headers.getAll(HttpHeaders.VARY));
    if (vary.stream().allMatch("Origin"::equalsIgnoreCase)) {
      // nobody but the check of origins has said anything
      vary.addAll(ASKED_BY);
    }
    if (headers.get(HttpHeaders.CACHE_CONTROL).startsWith("public")) {
      // what stands between us and the reader keeps it as it was compressed for somebody
      add(vary, "Accept-Encoding");
      // and gives it to others, whom it does not concern what one account has left
      headers.remove("RateLimit");
    }
    if (answersOtherOrigins) {
      add(vary, "Origin");
    }
    headers.set(HttpHeaders.VARY, String.join(", ", vary));
  }

  private static Set<String> said(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void add(Set<String> vary, String name) {
    if (vary.stream()
        .noneMatch(said -> said.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))) {
      vary.add(name);
    }
  }
}
