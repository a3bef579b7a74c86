// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** What the issuer says, as JSON. */
final class Answers {

  private Answers() {}

  static OAuth2HttpResponse json(Map<String, ?> body) {
    return json(200, body);
  }

  /** An error answer as RFC 6749 (5.2) has it. */
  static OAuth2HttpResponse refusal(int status, String error, String description) {
    return json(status, Map.of("error", error, "error_description", description));
  }

  private static OAuth2HttpResponse json(int status, Map<String, ?> body) {
    var headers = Headers.of("Content-Type", "application/json", "Cache-Control", "no-store");
    return new OAuth2HttpResponse(headers, status, JSONObjectUtils.toJSONString(body), null);
  }
}
