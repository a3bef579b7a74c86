// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import org.redvest.shared.Refusal;

/** The one place where a kind of refusal becomes an HTTP status code (RFC 9110, section 15). */
final class StatusCodes {

  private StatusCodes() {}

  static int of(Refusal.Kind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case MALFORMED -> 400;
      case INVALID -> 422;
      case STALE -> 412;
      case CONFLICT -> 409;
      case GONE -> 410;
      case TOO_LARGE -> 413;
      case TOO_OFTEN -> 429;
      case BUSY -> 503;
    };
  }
}
