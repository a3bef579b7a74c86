// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** Does at the issuer what docs/operators.md tells an operator to do. */
final class Operator {

  static final String PASSWORD = "good-enough-1";

  private static final String KEYS = "org.keycloak.keys.KeyProvider";

  private final Keycloak issuer;
  private final Web web = new Web();

  Operator(Keycloak issuer) {
    this.issuer = issuer;
  }

  /** A person's account with {@link #PASSWORD}; the answer is the subject of his tokens. */
  String person(String username, String... groups) {
    return create(
        "/users",
        Map.of(
            "username",
            username,
            "enabled",
            true,
            "groups",
            List.of(groups),
            "credentials",
            List.of(Map.of("type", "password", "value", PASSWORD))));
  }

  void giveRole(String person, String role) {
    var representation = call("GET", "/roles/" + role, null).json();
    call("POST", "/users/" + person + "/role-mappings/realm", List.of(representation));
  }

  void disable(String person) {
    var account = (ObjectNode) call("GET", "/users/" + person, null).json();
    call("PUT", "/users/" + person, account.put("enabled", false));
  }

  /** A partner's client and its secret. */
  record Partner(String clientId, String secret, String subject) {}

  Partner partner(String clientId) throws IOException {
    var example = (ObjectNode) Web.JSON.readTree(Keycloak.partnerExample());
    var id = create("/clients", example.put("clientId", clientId));
    return new Partner(
        clientId,
        call("GET", "/clients/" + id + "/client-secret", null).json().get("value").asText(),
        call("GET", "/clients/" + id + "/service-account-user", null).json().get("id").asText());
  }

  /** Publishes a further signing key; of several, the one of the highest priority signs. */
  void addKey(String name, int priority) {
    var realm = call("GET", "", null).json().get("id").asText();
    create(
        "/components",
        Map.of(
            "name", name,
            "parentId", realm,
            "providerType", KEYS,
            "providerId", "rsa-generated",
            "config",
                Map.of(
                    "priority", List.of(Integer.toString(priority)),
                    "algorithm", List.of("RS256"))));
  }

  void removeKey(String name) {
    for (JsonNode key : call("GET", "/components?type=" + KEYS, null).json()) {
      if (key.get("name").asText().equals(name)) {
        call("DELETE", "/components/" + key.get("id").asText(), null);
      }
    }
  }

  /** What the issuer wrote down of this kind, the newest first. */
  JsonNode events(String type) {
    return call("GET", "/events?type=" + type, null).json();
  }

  private String create(String path, Object body) {
    var created = call("POST", path, body).next().orElseThrow().getPath();
    return created.substring(created.lastIndexOf('/') + 1);
  }

  private Web.Page call(
      String method, String path, @org.jspecify.annotations.Nullable Object body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(issuer.address() + "/admin/realms/redvest" + path))
              .header("Authorization", "Bearer " + adminToken())
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(Web.JSON.writeValueAsString(body)));
      var answer = web.send(request);
      if (answer.status() >= 300) {
        throw new AssertionError(method + " " + path + ": " + answer.status() + answer.body());
      }
      return answer;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Fresh each time: it lives for a minute. */
  private String adminToken() {
    return web.post(
            URI.create(issuer.realm("master") + "/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", issuer.adminPassword()))
        .json()
        .get("access_token")
        .asText();
  }
}
