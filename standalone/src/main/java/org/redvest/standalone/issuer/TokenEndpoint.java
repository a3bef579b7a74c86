// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives a token to a person with his password or to a machine with its secret, and to nobody else.
 */
final class TokenEndpoint {

  private record Client(@Nullable String id, @Nullable String secret) {}

  private final Credentials credentials;
  private final FurtherPeople further;
  private final Tokens tokens;

  TokenEndpoint(Credentials credentials, FurtherPeople further, Tokens tokens) {
    this.credentials = credentials;
    this.further = further;
    this.tokens = tokens;
  }

  OAuth2HttpResponse answer(OAuth2HttpRequest request) {
    return switch (parameter(request, "grant_type")) {
      case "password" -> person(request);
      case "client_credentials" -> partner(request);
      case "" -> Answers.refusal(400, "invalid_request", "grant_type is missing");
      default -> Answers.refusal(400, "unsupported_grant_type", "password or client_credentials");
    };
  }

  private OAuth2HttpResponse person(OAuth2HttpRequest request) {
    if (!Credentials.APP.equals(client(request).id())) {
      return Answers.refusal(401, "invalid_client", "the client of people is " + Credentials.APP);
    }
    var username = parameter(request, "username");
    var password = parameter(request, "password");
    return credentials
        .person(username, password)
        .or(() -> further.person(username, password))
        .map(person -> granted(tokens.of(person)))
        .orElseGet(() -> Answers.refusal(400, "invalid_grant", "wrong username or password"));
  }

  private OAuth2HttpResponse partner(OAuth2HttpRequest request) {
    var client = client(request);
    return credentials.isPartner(client.id(), client.secret())
        ? granted(tokens.ofPartner())
        : Answers.refusal(401, "invalid_client", "wrong client or secret");
  }

  private static OAuth2HttpResponse granted(String token) {
    return Answers.json(
        Map.of(
            "access_token",
            token,
            "token_type",
            "Bearer",
            "expires_in",
            Tokens.LIFETIME.toSeconds()));
  }

  private static Client client(OAuth2HttpRequest request) {
    var header = request.getHeaders().get("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return new Client(parameter(request, "client_id"), parameter(request, "client_secret"));
    }
    var pair = new String(Base64.getDecoder().decode(header.substring(6)), UTF_8).split(":", 2);
    return new Client(pair[0], pair.length == 2 ? pair[1] : null);
  }

  private static String parameter(OAuth2HttpRequest request, String name) {
    var value = request.getFormParameters().get(name);
    return value == null ? "" : value;
  }
}
