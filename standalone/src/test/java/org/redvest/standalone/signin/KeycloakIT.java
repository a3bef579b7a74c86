// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/** The shipped realms in a real Keycloak, and the service that trusts them. */
@Tag("keycloak")
class KeycloakIT {

  private static Keycloak issuer;
  private static Operator operator;
  private static Replica replica;
  private static Door door;

  @BeforeAll
  static void start() throws Exception {
    issuer = Keycloak.starting();
    var service = Service.running();
    issuer.awaitReady();
    operator = new Operator(issuer);
    var environment = new HashMap<>(Replica.environment(service));
    environment.putAll(
        Map.of(
            "REDVEST_ISSUER", issuer.realm("redvest"),
            "REDVEST_ISSUER_NAME", "keycloak",
            "REDVEST_SIGN_IN_KEYS_READ_EVERY", "200ms",
            "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "PT0.05S"));
    replica = Replica.start(service.data(), environment);
    door = new Door(replica);
  }

  @AfterAll
  static void stop() throws Exception {
    if (replica != null) {
      replica.close();
    }
    issuer.close();
  }

  private static String fresh(String what) {
    return what + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Web.Page signedIn(Browser browser, String username) {
    var tokens = browser.tokens(browser.signIn(username, Operator.PASSWORD));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  private static String access(Web.Page tokens) {
    return tokens.json().get("access_token").asText();
  }

  private static String refresh(Web.Page tokens) {
    return tokens.json().get("refresh_token").asText();
  }

  @Nested
  class A_resident {

    private final String name = fresh("resident");
    private final Browser browser = Browser.ofResident(issuer);

    @Test
    void signs_in_with_a_code_and_a_proof_for_five_minutes() {
      operator.person(name);
      var tokens = signedIn(browser, name);
      assertThat(tokens.json().get("expires_in").asInt()).isLessThanOrEqualTo(300);
      door.opens(access(tokens));
    }

    @Test
    void gets_no_code_without_a_proof_or_with_a_plain_one() {
      var without = Map.of("code_challenge", "", "code_challenge_method", "");
      assertThat(browser.open(without).handedOn("error")).contains("invalid_request");
      var plain = Map.of("code_challenge_method", "plain");
      assertThat(browser.open(plain).handedOn("error")).contains("invalid_request");
    }

    @Test
    void gets_no_token_in_an_address_and_none_for_a_password() {
      operator.person(name);
      assertThat(browser.open(Map.of("response_type", "token")).next().orElseThrow().getFragment())
          .contains("error=unauthorized_client");
      for (var client : new String[] {"redvest-app", "redvest-staff", "admin-cli"}) {
        var answer = password("redvest", client, name, Operator.PASSWORD);
        assertThat(answer.status()).as(client).isIn(400, 401);
      }
    }

    @Test
    void is_told_the_rule_that_a_new_password_breaks() {
      var page = browser.registration();
      var refused = browser.register(page, name, "short-1");
      assertThat(refused.status()).isEqualTo(200);
      assertThat(refused.body()).contains("无效的密码", "10");
      var admitted = browser.register(refused, name, Operator.PASSWORD);
      door.opens(access(browser.tokens(admitted)));
    }

    @Test
    void is_locked_out_after_five_wrong_passwords() {
      operator.person(name);
      for (var attempt = 1; attempt <= 5; attempt++) {
        Browser.ofResident(issuer).signIn(name, "wrong-" + attempt);
      }
      var right = browser.signIn(name, Operator.PASSWORD);
      assertThat(right.handedOn("code")).isEmpty();
      assertThat(right.body()).contains("无效的用户名或密码");
      assertThat(operator.events("LOGIN_ERROR"))
          .anySatisfy(event -> {
            assertThat(event.at("/error").asText()).isEqualTo("user_temporarily_disabled");
            assertThat(event.at("/details/username").asText()).isEqualTo(name);
          });
    }

    @Test
    void may_stay_signed_in_on_a_phone() {
      operator.person(name);
      var arrived =
          browser.fill(
              browser.open(Map.of("scope", "openid offline_access")),
              Map.of("username", name, "password", Operator.PASSWORD));
      var tokens = browser.tokens(arrived);
      assertThat(tokens.json().get("refresh_expires_in").asInt()).isGreaterThan(7 * 24 * 3600);
    }

    @Test
    void who_signed_out_has_no_new_token_and_the_last_one_until_its_end() {
      operator.person(name);
      var first = signedIn(browser, name);
      var second = browser.refresh(refresh(first));
      assertThat(second.status()).isEqualTo(200);
      assertThat(browser.signOut(refresh(second)).status()).isEqualTo(204);

      var refused = browser.refresh(refresh(second));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().get("error").asText()).isEqualTo("invalid_grant");
      door.opens(access(second));
    }

    @Test
    void whose_account_is_disabled_has_no_new_token_and_the_last_one_until_its_end() {
      var person = operator.person(name);
      var tokens = signedIn(browser, name);
      operator.disable(person);

      assertThat(browser.refresh(refresh(tokens)).status()).isEqualTo(400);
      var again = Browser.ofResident(issuer).signIn(name, Operator.PASSWORD);
      assertThat(again.handedOn("code")).isEmpty();
      door.opens(access(tokens));
    }
  }

  @Nested
  class Staff {

    private final String name = fresh("staff");
    private final Browser browser = Browser.ofStaff(issuer);

    @Test
    void are_asked_for_a_second_factor_and_idle_for_thirty_minutes_at_most() {
      operator.person(name, "staff");
      var offered = browser.signIn(name, Operator.PASSWORD);
      assertThat(offered.handedOn("code")).isEmpty();
      var secret = Browser.offeredSecret(offered);
      var tokens = browser.tokens(enrolled(browser, offered, secret));
      assertThat(tokens.json().get("refresh_expires_in").asInt()).isLessThanOrEqualTo(1800);
      door.opens(access(tokens));

      var elsewhere = Browser.ofResident(issuer);
      var asked = elsewhere.signIn(name, Operator.PASSWORD);
      var wrong = elsewhere.fill(asked, Map.of("otp", "no-code"));
      assertThat(wrong.handedOn("code")).isEmpty();
      var right = elsewhere.fill(wrong, Map.of("otp", OneTimePassword.next(secret)));
      door.opens(access(elsewhere.tokens(right)));
    }

    @Test
    void cannot_stay_signed_in_not_even_through_the_residents_app() {
      operator.person(name, "staff");
      var staying = Browser.ofResident(issuer);
      var refused =
          staying.fill(
              staying.open(Map.of("scope", "openid offline_access")),
              Map.of("username", name, "password", Operator.PASSWORD));
      assertThat(refused.handedOn("code")).isEmpty();
      assertThat(refused.body()).contains("工作人员不能保持长期登录");
    }
  }

  private static Web.Page enrolled(Browser browser, Web.Page offered, String secret) {
    return browser.fill(
        offered,
        Map.of("totp", OneTimePassword.now(secret), "totpSecret", secret, "userLabel", ""));
  }

  private static String staffToken(String name) {
    var browser = Browser.ofStaff(issuer);
    var offered = browser.signIn(name, Operator.PASSWORD);
    return access(browser.tokens(enrolled(browser, offered, Browser.offeredSecret(offered))));
  }

  private static Api as(String token) {
    return Api.asNobody().through(replica).with("Authorization", "Bearer " + token);
  }

  /** As docs/operators.md tells it. */
  @Test
  void the_first_account_plants_a_root_and_a_partner_then_places_an_order_below_it()
      throws Exception {
    var first = fresh("first");
    var person = operator.person(first, "staff");
    operator.giveRole(person, "redvest-bootstrap");
    var bootstrap = as(staffToken(first));
    bootstrap
        .post(
            "/v1/position-imports",
            """
            code,name,parent_code,level
            130900,南湾市,,CITY
            130902,新华区,130900,COUNTY
            130902001,建设街道,130902,TOWN
            130902001001,向阳社区,130902001,VILLAGE
            """
                .getBytes(UTF_8),
            "text/csv")
        .expect(200);
    var city = child(bootstrap, "level=CITY", "130900");
    var chief = fresh("chief");
    appoint(bootstrap, city, operator.person(chief, "staff"), "ADMINISTRATOR");
    var administrator = as(staffToken(chief));
    administrator
        .post(
            "/v1/position-imports",
            "code,name,parent_code,level\n131000,北原市,,CITY\n".getBytes(UTF_8),
            "text/csv")
        .refused(403, "FORBIDDEN");
    var guard = fresh("guard");
    appoint(administrator, city, operator.person(guard, "staff"), "SECURITY_ADMIN");
    var partner = operator.partner(fresh("partner"));
    var centre = child(bootstrap, "parent=" + city, "130902");
    appoint(as(staffToken(guard)), centre, partner.subject(), "PARTNER");
    var institute = child(bootstrap, "parent=" + centre, "130902001");
    var station = child(bootstrap, "parent=" + institute, "130902001001");
    as(machineToken(partner))
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/v1/orders", order(station))
        .expect(201);
  }

  private static UUID child(Api api, String query, String division) {
    return api.get("/v1/positions?limit=200&" + query)
        .expect(200)
        .each("/items")
        .filter(position -> position.path("division").asText().equals(division))
        .map(position -> UUID.fromString(position.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static void appoint(Api by, UUID position, String account, String role) {
    by.post("/v1/positions/" + position + "/appointments", Map.of("account", account, "role", role))
        .expect(201);
  }

  private static Map<String, Object> order(UUID station) {
    return Map.of(
        "kind", "REQUEST",
        "channel", "PARTNER",
        "externalReference", fresh("case"),
        "category", "HOME_REPAIR",
        "need", "修灯",
        "position", station,
        "address", "向阳社区一号楼",
        "contact", Map.of("name", "王", "phone", "13900000000"));
  }

  private static String machineToken(Operator.Partner partner) {
    var answer =
        new Web()
            .post(
                tokenEndpoint("redvest"),
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", partner.clientId(),
                    "client_secret", partner.secret()));
    return access(answer);
  }

  private static URI tokenEndpoint(String realm) {
    return URI.create(issuer.realm(realm) + "/protocol/openid-connect/token");
  }

  private static Web.Page password(String realm, String client, String name, String password) {
    return new Web()
        .post(
            tokenEndpoint(realm),
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", name,
                "password", password));
  }

  @Test
  void a_token_outlives_a_new_key_and_not_the_removal_of_its_own() throws Exception {
    var name = fresh("rotation");
    operator.person(name);
    var before = access(signedIn(Browser.ofResident(issuer), name));
    door.opens(before);

    operator.addKey("second", 200);
    var after = access(signedIn(Browser.ofResident(issuer), name));
    assertThat(after.split("\\.", -1)[0]).isNotEqualTo(before.split("\\.", -1)[0]);
    door.comesToOpen(after);
    door.opens(before);

    operator.removeKey("rsa-generated");
    door.comesToShut(before);
    door.opens(after);
  }

  @Test
  void the_demo_realm_gives_a_token_for_a_password_that_no_production_service_takes() {
    var answer = password("redvest-demo", "redvest-app", "bootstrap", "demo-only-bootstrap");
    var claims =
        new String(
            java.util.Base64.getUrlDecoder().decode(access(answer).split("\\.", -1)[1]), UTF_8);
    assertThat(claims).contains("\"aud\":\"redvest\"", "\"groups\":[\"redvest-bootstrap\"]");
    door.staysShut(access(answer));
  }
}
