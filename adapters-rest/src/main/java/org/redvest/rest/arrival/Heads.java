// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.redvest.rest.connection.Ambiguity;

/**
 * How long an address and how large all headers may be, and that a head says each thing once. The
 * server itself takes several times as much (application.properties): what is beyond that never
 * gets here and is answered without words.
 */
@ApplicationScoped
class Heads {

  private static final int FIRST = 20_000;

  private static final int ADDRESS = 4_096;
  private static final int HEADERS = 16_384;

  /** What somebody in front of us may read the first of, and we the last. */
  private static final List<CharSequence> ONCE =
      List.of(
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.HOST,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.TRANSFER_ENCODING,
          HttpHeaders.IF_MATCH,
          HttpHeaders.EXPECT,
          "Idempotency-Key");

  private static final int BAD_REQUEST = 400;
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
    } else if (hasUncertainEnd(request.request())) {
      // whatever follows on this connection may be part of it, or another's
      request.response().putHeader(HttpHeaders.CONNECTION, "close");
      request.fail(BAD_REQUEST);
    } else if (ONCE.stream()
        .anyMatch(name -> request.request().headers().getAll(name).size() > 1)) {
      request.fail(BAD_REQUEST);
    } else {
      request.next();
    }
  }

  /** Chunks are the one coding that we know, and HTTP/1.0 knows none (RFC 9112, section 6.1). */
  private static boolean hasUncertainEnd(HttpServerRequest request) {
    var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return Ambiguity.isIn(request)
        || (!codings.isEmpty() && request.version() == HttpVersion.HTTP_1_0)
        || !codings.stream().allMatch("chunked"::equalsIgnoreCase);
  }

  private static int size(MultiMap headers) {
    return headers.entries().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }
}
