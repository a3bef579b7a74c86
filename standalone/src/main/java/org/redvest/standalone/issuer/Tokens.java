// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Signed statements of who somebody is. Real time rules them, whatever the sandbox clock says. */
final class Tokens {

  static final Duration LIFETIME = Duration.ofHours(8);

  private static final String KEY = "redvest";

  private final String issuer;
  private final OAuth2TokenProvider provider;

  Tokens(String issuer, RSAKey key) {
    this.issuer = issuer;
    this.provider = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
  }

  String of(Identity person) {
    return sign(
        Map.of(
            "sub", person.username(),
            "preferred_username", person.username(),
            "azp", Credentials.APP,
            "groups", person.groups()));
  }

  String ofPartner() {
    return sign(
        Map.of(
            "sub", Credentials.PARTNER,
            "azp", Credentials.PARTNER,
            "client_id", Credentials.PARTNER,
            "scope", "orders"));
  }

  Map<String, Object> publicKeys() {
    return provider.publicJwkSet(KEY).toJSONObject(true);
  }

  private String sign(Map<String, Object> who) {
    var claims = new HashMap<>(who);
    claims.put("iss", issuer);
    claims.put("aud", "redvest");
    claims.put("jti", UUID.randomUUID().toString());
    return provider.jwt(claims, LIFETIME, KEY).serialize();
  }
}
