package org.redvest.rest.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long an address and how large all headers may be. The server itself takes several times as
 * much (application.properties): what is beyond that never gets here and is answered without words.
 */
@ApplicationScoped
class Heads {

  private static final int FIRST = 20_000;

  private static final int ADDRESS = 4_096;
  private static final int HEADERS = 16_384;

  private static final int URI_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;

  void register(@Observes Filters filters) {
    filters.register(Heads::check, FIRST);
  }

  private static void check(RoutingContext request) {
    if (request.request().uri().length() > ADDRESS) {
      request.fail(URI_TOO_LONG);
    } else if (size(request.request().headers()) > HEADERS) {
      request.fail(HEADERS_TOO_LARGE);
    } else {
      request.next();
    }
  }

  private static int size(MultiMap headers) {
    return headers.entries().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }
}
