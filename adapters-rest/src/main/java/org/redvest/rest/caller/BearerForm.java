// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A bearer token that has not even the form of one (RFC 7519, section 3) is replaced by a word that
 * no issuer signs, before the framework takes it apart: it trips over some, as over "..", and a
 * stranger's token must never end in more than a 401.
 */
@ApplicationScoped
class BearerForm {

  /** Before authentication. */
  private static final int FIRST = 10_000;

  private static final String SCHEME = "Bearer ";

  void register(@Observes Filters filters) {
    filters.register(BearerForm::check, FIRST);
  }

  private static void check(RoutingContext request) {
    var headers = request.request().headers();
    var given = headers.get(HttpHeaders.AUTHORIZATION);
    if (given != null
        && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && !isToken(given.substring(SCHEME.length()).trim())) {
      headers.set(HttpHeaders.AUTHORIZATION, SCHEME + "malformed");
    }
    request.next();
  }

  /** Three parts of base64url with dots between them, of which only the last may be empty. */
  private static boolean isToken(String text) {
    int dots = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isBase64Url(text.charAt(i))) {
        length++;
      } else if (text.charAt(i) == '.' && length > 0) {
        dots++;
        length = 0;
      } else {
        return false;
      }
    }
    return dots == 2;
  }

  private static boolean isBase64Url(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '_';
  }
}
