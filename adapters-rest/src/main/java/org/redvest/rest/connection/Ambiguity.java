// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.vertx.core.http.HttpServerRequest;

/** A head that may be understood in two ways. */
public final class Ambiguity {

  /** Ours alone: it is taken off whatever comes in. */
  static final String MARK = "redvest-ambiguous";

  private Ambiguity() {}

  public static boolean isIn(HttpServerRequest request) {
    return request.headers().contains(MARK);
  }
}
