// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.access.RequestKey;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Sealing;

/** The key by which a client names its request ({@code Idempotency-Key}). */
@RequestScoped
class RequestKeys {

  private static final String HEADER = "Idempotency-Key";
  private static final String EXAMPLE = "8f14e45f-ceea-467f-a0b1-3a0c5b3b2f10";

  /** What stands in a path without being encoded. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}");

  private final RoutingContext http;
  private final Sealing sealing;

  @Inject
  RequestKeys(RoutingContext http, Sealing sealing) {
    this.http = http;
    this.sealing = sealing;
  }

  /** The current request's key, with what the request says; null where it has none. */
  @Nullable RequestKey of(byte[] body) {
    var given = http.request().headers().getAll(HEADER);
    if (given.isEmpty()) {
      return null;
    }
    if (given.size() > 1 || !KEY.matcher(given.getFirst()).matches()) {
      throw new MalformedRequest(Fault.wrongForm(HEADER, EXAMPLE));
    }
    return new RequestKey(given.getFirst(), fingerprint(body));
  }

  private String fingerprint(byte[] body) {
    var request = http.request();
    var said =
        String.join(
            "\n",
            request.method().name(),
            request.path(),
            request.query() == null ? "" : request.query(),
            HexFormat.of().formatHex(sealing.digest(body)));
    return HexFormat.of().formatHex(sealing.digest(said.getBytes(StandardCharsets.UTF_8)));
  }
}
