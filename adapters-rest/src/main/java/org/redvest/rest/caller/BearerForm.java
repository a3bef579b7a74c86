package org.redvest.rest.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

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
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  void register(@Observes Filters filters) {
    filters.register(BearerForm::check, FIRST);
  }

  private static void check(RoutingContext request) {
    var headers = request.request().headers();
    var given = headers.get(HttpHeaders.AUTHORIZATION);
    if (given != null
        && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && !TOKEN.matcher(given.substring(SCHEME.length()).trim()).matches()) {
      headers.set(HttpHeaders.AUTHORIZATION, SCHEME + "malformed");
    }
    request.next();
  }
}
