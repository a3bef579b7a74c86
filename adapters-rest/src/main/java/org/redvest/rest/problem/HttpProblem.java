// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import org.redvest.shared.SharedRefusal;

/** What the HTTP layer refuses by itself, before or beside any rule of core. */
enum HttpProblem {
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  URI_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  HEADERS_TOO_LARGE(431),
  DEFECT(500);

  private final int status;

  HttpProblem(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The code for a status that came without one; core's where it has one for the same. */
  static String codeOf(int status) {
    for (var problem : values()) {
      if (problem.status == status) {
        return problem.name();
      }
    }
    return switch (status) {
      case 401 -> SharedRefusal.UNAUTHENTICATED.name();
      case 403 -> SharedRefusal.FORBIDDEN.name();
      case 404 -> SharedRefusal.NOT_FOUND.name();
      case 413 -> SharedRefusal.BODY_TOO_LARGE.name();
      case 503 -> SharedRefusal.BUSY.name();
      default -> status >= 500 ? DEFECT.name() : SharedRefusal.MALFORMED_REQUEST.name();
    };
  }
}
