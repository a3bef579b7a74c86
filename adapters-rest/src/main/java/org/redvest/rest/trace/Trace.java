// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.trace;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A request's trace: that of its {@code traceparent} (W3C Trace Context), or a new one. */
public final class Trace {

  private static final String KEPT = Trace.class.getName();
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Trace() {}

  /** The same at each call, whoever asks first. */
  public static String of(RoutingContext http) {
    String kept = http.get(KEPT);
    if (kept == null) {
      kept = of(http.request());
      http.put(KEPT, kept);
    }
    return kept;
  }

  private static String of(HttpServerRequest request) {
    var header = request.getHeader("traceparent");
    var given = header == null ? null : TRACEPARENT.matcher(header);
    return given != null && given.matches() ? given.group(1) : fresh();
  }

  private static String fresh() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
