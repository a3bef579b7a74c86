// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/** Tokens made by hand, at a replica that trusts a key server of the test's own. */
class StrangersTokensIT {

  private static final RSAKey KEY = KeyServer.key("of-the-issuer");
  private static final int REMEMBERED = 50;

  static final Duration READ_EVERY = Duration.ofMillis(200);

  private static KeyServer issuer;
  private static Replica replica;
  private static Door door;

  @BeforeAll
  static void start() throws IOException {
    issuer = KeyServer.answering();
    issuer.publish(KEY);
    replica = trusting(issuer, REMEMBERED);
    door = new Door(replica);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    replica.close();
    issuer.close();
  }

  /** Reads the keys so often that a test need not wait. */
  static Replica trusting(KeyServer issuer, int remembered) {
    return trusting(issuer, remembered, Map.of());
  }

  private static Replica trusting(KeyServer issuer, int remembered, Map<String, String> more) {
    var environment = new HashMap<>(Replica.environment(Service.running()));
    environment.putAll(
        Map.of(
            "REDVEST_ISSUER", issuer.address(),
            "REDVEST_ISSUER_NAME", "by hand",
            "REDVEST_SIGN_IN_REMEMBERED_TOKENS", Integer.toString(remembered),
            "REDVEST_SIGN_IN_KEYS_READ_EVERY", READ_EVERY.toString(),
            "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "PT0.05S"));
    environment.putAll(more);
    return Replica.start(Service.running().data(), environment);
  }

  private static Mint token() {
    return Mint.of(issuer.address());
  }

  @Test
  void a_good_token_opens_once_and_again() {
    var good = token().signedBy(KEY);
    door.opens(good);
    door.opens(good);
  }

  /** His client ought to have got another token meanwhile, and this one costs a verification. */
  @Test
  void who_sends_without_end_what_has_expired_is_told_to_wait() throws Exception {
    var few = Map.of("REDVEST_ANONYMOUS_BURST", "3", "REDVEST_ANONYMOUS_PER_MINUTE", "1");
    try (var careful = trusting(issuer, REMEMBERED, few)) {
      var there = new Door(careful);
      there.opens(token().signedBy(KEY));
      var expired = token().expiringIn(Duration.ofMinutes(-1)).signedBy(KEY);
      for (int i = 0; i < 3; i++) {
        there.staysShut(expired);
      }
      there.tryWith(expired).refused(429, "TOO_MANY_REQUESTS");
      there.opens(token().with("jti", "another").signedBy(KEY));
    }
  }

  @Nested
  class By_what_it_says {

    @Test
    void a_token_of_another_issuer_is_refused() {
      door.staysShut(Mint.of("https://elsewhere.invalid").signedBy(KEY));
      door.staysShut(token().with("iss", null).signedBy(KEY));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
      door.staysShut(token().with("aud", "another").signedBy(KEY));
      door.staysShut(token().with("aud", null).signedBy(KEY));
    }

    @Test
    void a_token_that_has_expired_is_refused() {
      door.staysShut(token().expiringIn(Duration.ofMinutes(-1)).signedBy(KEY));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
      door.staysShut(token().with("exp", null).signedBy(KEY));
    }

    @Test
    void a_token_that_is_not_yet_valid_is_refused() {
      door.staysShut(token().validIn(Duration.ofMinutes(1)).signedBy(KEY));
    }

    @Test
    void a_clock_may_be_three_seconds_off_either_way_and_not_ten() {
      door.opens(token().expiringIn(Duration.ofSeconds(-3)).signedBy(KEY));
      door.opens(token().validIn(Duration.ofSeconds(3)).signedBy(KEY));
      door.staysShut(token().expiringIn(Duration.ofSeconds(-10)).signedBy(KEY));
      door.staysShut(token().validIn(Duration.ofSeconds(12)).signedBy(KEY));
    }

    @Test
    void a_remembered_token_ends_with_its_time() throws InterruptedException {
      var brief = token().expiringIn(Duration.ofSeconds(-4)).signedBy(KEY);
      door.opens(brief);
      Thread.sleep(2500);
      door.staysShut(brief);
    }

    @Test
    void a_token_that_names_nobody_is_refused() {
      door.staysShut(token().with("sub", null).signedBy(KEY));
      door.staysShut(token().with("sub", "").signedBy(KEY));
      door.staysShut(token().with("sub", "  ").signedBy(KEY));
    }

    @Test
    void a_claim_of_another_kind_is_refused_and_nobody_is_told_to_come_back() {
      door.staysShut(token().with("azp", 7).signedBy(KEY));
      door.staysShut(token().with("azp", List.of("a")).signedBy(KEY));
      door.staysShut(token().with("sid", Map.of("a", 1)).signedBy(KEY));
      door.staysShut(token().with("sub", Map.of("a", 1)).signedBy(KEY));
      door.staysShut(token().with("sub", 7).signedBy(KEY));
      door.staysShut(token().with("jti", 7).signedBy(KEY));
      door.staysShut(token().with("groups", 7).with("azp", true).signedBy(KEY));
      door.staysShut(token().with("iss", 7).signedBy(KEY));
      door.staysShut(token().with("aud", 7).signedBy(KEY));
    }

    @Test
    void a_time_beyond_all_times_is_refused() {
      for (var claim : List.of("exp", "nbf", "iat")) {
        door.staysShut(token().with(claim, "tomorrow").signedBy(KEY));
        door.staysShut(token().with(claim, Map.of()).signedBy(KEY));
      }
      door.staysShut(token().with("exp", Long.MAX_VALUE).signedBy(KEY));
      door.staysShut(token().with("exp", Long.MIN_VALUE).signedBy(KEY));
      door.staysShut(token().with("nbf", Long.MAX_VALUE).signedBy(KEY));
      door.staysShut(token().with("iat", Long.MAX_VALUE).signedBy(KEY));
      door.staysShut(token().with("iat", Long.MIN_VALUE).signedBy(KEY));
    }

    @Test
    void a_token_from_the_future_is_refused() {
      door.staysShut(token().issuedIn(Duration.ofHours(1)).signedBy(KEY));
      door.staysShut(token().issuedIn(Duration.ofSeconds(30)).signedBy(KEY));
      door.opens(token().issuedIn(Duration.ofSeconds(3)).signedBy(KEY));
    }

    @Test
    void a_refresh_token_is_no_access_token() {
      door.staysShut(token().with("typ", "Refresh").signedBy(KEY));
    }
  }

  @Nested
  class By_its_signature {

    @Test
    void a_token_signed_by_nobody_is_refused() {
      var unsigned = token().unsigned();
      door.staysShut(unsigned);
      door.staysShut(unsigned + "AA");
      var shouted = "{\"alg\":\"NONE\",\"kid\":\"of-the-issuer\"}".getBytes(UTF_8);
      door.staysShut(
          Base64.getUrlEncoder().withoutPadding().encodeToString(shouted)
              + unsigned.substring(unsigned.indexOf('.')));
    }

    @Test
    void a_token_with_the_public_key_for_a_secret_is_refused() throws Exception {
      var der = KEY.toRSAPublicKey().getEncoded();
      var pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END PUBLIC KEY-----\n";
      door.staysShut(token().signedWithPublic(der, KEY.getKeyID()));
      door.staysShut(token().signedWithPublic(pem.getBytes(UTF_8), KEY.getKeyID()));
      door.staysShut(token().signedWithPublic(pem.strip().getBytes(UTF_8), KEY.getKeyID()));
      door.staysShut(
          token()
              .signedWithPublic(KEY.toPublicJWK().toJSONString().getBytes(UTF_8), KEY.getKeyID()));
    }

    @Test
    void a_token_by_an_algorithm_that_is_not_announced_is_refused() {
      door.staysShut(token().signedBy(KEY, JWSAlgorithm.RS512));
      door.staysShut(token().signedBy(KEY, JWSAlgorithm.RS384));
      door.staysShut(token().signedBy(KEY, JWSAlgorithm.PS256));
    }

    @Test
    void a_token_by_a_strangers_key_is_refused_whatever_name_it_gives() {
      var stranger = KeyServer.key("stranger");
      door.staysShut(token().signedBy(stranger));
      door.staysShut(token().signedBy(stranger, KEY.getKeyID()));
    }

    @Test
    void another_persons_name_under_a_good_signature_is_refused() {
      var mine = token().signedBy(KEY).split("\\.", -1);
      var yours = token().with("sub", "somebody-else").signedBy(KEY).split("\\.", -1);
      door.opens(String.join(".", mine));
      door.staysShut(String.join(".", mine[0], yours[1], mine[2]));
    }
  }

  @Nested
  class By_its_size_and_number {

    @Test
    void a_token_of_a_megabyte_is_refused_and_the_service_lives() throws Exception {
      var huge = "eyJhbGciOiJSUzI1NiJ9." + "A".repeat(1 << 20) + ".AA";
      var request =
          HttpRequest.newBuilder(URI.create(replica.api() + Door.PATH))
              .header("Authorization", "Bearer " + huge)
              .build();
      try (var client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isIn(401, 431);
      } catch (IOException closed) {
        // also an answer: the connection ends before all of it was read
      }
      door.opens(token().signedBy(KEY));
    }

    @Test
    void more_tokens_than_are_remembered_all_open() {
      var tokens =
          IntStream.range(0, 3 * REMEMBERED)
              .mapToObj(number -> token().with("sub", "resident-" + number).signedBy(KEY))
              .toList();
      tokens.forEach(door::opens);
      tokens.forEach(door::opens);
    }
  }
}
