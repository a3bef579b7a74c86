// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.rest.trace.Trace;

/** What a request's headers say: its language and its trace. */
@RequestScoped
public class RequestContext {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final RoutingContext http;

  @Inject
  RequestContext(RoutingContext http) {
    this.http = http;
  }

  public Locale language() {
    return language(http.request());
  }

  /** zh-CN unless English is preferred (RFC 9110, section 12.5.4). */
  public static Locale language(HttpServerRequest request) {
    var header = request.getHeader("Accept-Language");
    if (header == null) {
      return LANGUAGES.getFirst();
    }
    try {
      var best =
          Locale.lookup(
              Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : LANGUAGES.getFirst();
    } catch (IllegalArgumentException unreadable) {
      return LANGUAGES.getFirst();
    }
  }

  /** The trace, the same at each call. */
  public String trace() {
    return Trace.of(http);
  }

  /**
   * The address of whoever connected; behind a proxy his own only where the deployment says that it
   * is to be believed ({@code quarkus.http.proxy.proxy-address-forwarding}, off by default).
   */
  public @Nullable ClientAddress client() {
    var address = http.request().remoteAddress();
    return address == null || address.hostAddress() == null
        ? null
        : new ClientAddress(address.hostAddress());
  }
}
