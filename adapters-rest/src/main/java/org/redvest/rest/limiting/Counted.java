// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.vertx.ext.web.RoutingContext;

/** The mark of a request that came as far as the limits, so that it counts once. */
public final class Counted {

  private static final String MARK = "redvest.counted";

  private Counted() {}

  static void mark(RoutingContext request) {
    request.put(MARK, true);
  }

  public static boolean is(RoutingContext request) {
    return request.get(MARK) != null;
  }
}
