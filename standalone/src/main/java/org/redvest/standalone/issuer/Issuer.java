// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.http.CorsInterceptor;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import org.redvest.standalone.PrivateFile;
import org.redvest.standalone.RememberedPort;
import org.redvest.standalone.Secrets;

/**
 * The running issuer. Of the library it takes the server and the signing, and none of its own
 * endpoints: those give a token to anyone for any name.
 */
public final class Issuer implements AutoCloseable {

  private static final String PATH = "/redvest";

  private final MockWebServerWrapper server;

  private Issuer(MockWebServerWrapper server) {
    this.server = server;
  }

  /** Starts on the port that this folder used before, or on another one where that is taken. */
  public static Issuer start(Path folder, Secrets secrets) throws IOException {
    var port = new RememberedPort(new PrivateFile(folder.resolve("issuer-port")));
    var issuer = new Issuer(new MockWebServerWrapper());
    var key = SigningKey.in(new PrivateFile(folder.resolve("issuer-key.json")));
    var number = port.choose();
    var tokens = new Tokens(address(number), key);
    var endpoint = new TokenEndpoint(new Credentials(secrets), new FurtherPeople(folder), tokens);
    issuer.server.start(RememberedPort.LOOPBACK, number, routes(address(number), endpoint, tokens));
    return issuer;
  }

  private static Route routes(String address, TokenEndpoint endpoint, Tokens tokens) {
    return new Route.Builder()
        .interceptors(new CorsInterceptor(List.of("GET", "POST", "OPTIONS")))
        .exceptionHandler(
            (request, failure) -> Answers.refusal(400, "invalid_request", "not understood"))
        .get(
            new String[] {PATH + "/.well-known/openid-configuration"},
            request -> Answers.json(discovery(address)))
        .get(new String[] {PATH + "/jwks"}, request -> Answers.json(tokens.publicKeys()))
        .post(PATH + "/token", endpoint::answer)
        .options(Issuer::preflight)
        .build();
  }

  private static OAuth2HttpResponse preflight(OAuth2HttpRequest request) {
    return Answers.json(Map.of());
  }

  private static Map<String, Object> discovery(String address) {
    return Map.of(
        "issuer", address,
        "token_endpoint", address + "/token",
        "jwks_uri", address + "/jwks",
        "grant_types_supported", List.of("password", "client_credentials"),
        "response_types_supported", List.of("none"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post", "none"));
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port + PATH;
  }

  public String address() {
    return address(server.port());
  }

  public String tokenEndpoint() {
    return address() + "/token";
  }

  @Override
  public void close() {
    server.stop();
  }
}
