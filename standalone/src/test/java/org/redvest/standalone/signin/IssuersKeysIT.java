// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Replica;

/** Keys that come and go, and an issuer that falls silent. */
class IssuersKeysIT {

  private static final int REMEMBERED = 1000;

  /** They are read once a minute, unless an operator says otherwise. */
  private static final int READINGS_OF_TEN_MINUTES = 10;

  /** One, and the framework's three further attempts. */
  private static final int CONNECTIONS_OF_A_READING = 4;

  private final RSAKey old = KeyServer.key("old");
  private final RSAKey next = KeyServer.key("next");

  @Test
  void a_new_key_is_accepted_beside_the_old_one_until_that_is_taken_back() throws Exception {
    try (var issuer = KeyServer.answering()) {
      issuer.publish(old);
      try (var replica = StrangersTokensIT.trusting(issuer, REMEMBERED)) {
        var door = new Door(replica);
        var before = Mint.of(issuer.address()).signedBy(old);
        door.opens(before);

        issuer.publish(next, old);
        door.comesToOpen(Mint.of(issuer.address()).signedBy(next));
        door.opens(before);
        door.opens(Mint.of(issuer.address()).signedBy(old));

        issuer.publish(next);
        door.comesToShut(before);
        door.staysShut(Mint.of(issuer.address()).signedBy(old));
        door.opens(Mint.of(issuer.address()).signedBy(next));

        var impostor = KeyServer.key(next.getKeyID());
        var remembered = Mint.of(issuer.address()).signedBy(next);
        door.opens(remembered);
        issuer.publish(impostor);
        door.comesToShut(remembered);
      }
    }
  }

  @Test
  void known_keys_go_on_through_ten_minutes_of_readings_that_the_issuer_does_not_answer()
      throws Exception {
    try (var issuer = KeyServer.answering()) {
      issuer.publish(old);
      try (var replica = StrangersTokensIT.trusting(issuer, REMEMBERED)) {
        var door = new Door(replica);
        var before = Mint.of(issuer.address()).signedBy(old);
        door.opens(before);

        issuer.fallSilent();
        issuer.awaitMissed(READINGS_OF_TEN_MINUTES * CONNECTIONS_OF_A_READING);
        door.opens(before);
        door.opens(Mint.of(issuer.address()).signedBy(old));
        door.staysShut(Mint.of(issuer.address()).signedBy(next));

        issuer.publish(next);
        issuer.answer();
        door.comesToShut(before);
        door.comesToOpen(Mint.of(issuer.address()).signedBy(next));
      }
    }
  }

  @Test
  void the_service_starts_without_its_issuer_and_finds_it_later() throws Exception {
    try (var issuer = KeyServer.silent()) {
      issuer.publish(old);
      try (var replica = StrangersTokensIT.trusting(issuer, REMEMBERED)) {
        var door = new Door(replica);
        var good = Mint.of(issuer.address()).signedBy(old);
        var answer = door.tryWith(good).refused(503, "BUSY");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        withoutToken(replica);
        assertThat(well(replica)).contains("none of its keys is known");

        issuer.answer();
        door.comesToOpen(good);
        assertThat(well(replica)).doesNotContain("none of its keys is known");
      }
    }
  }

  private static String well(Replica replica) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(replica.management() + "/q/health/well")).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static void withoutToken(Replica replica) throws IOException {
    Api.asNobody().through(replica).get("/v1/categories").expect(200);
    Api.asNobody().through(replica).get(Door.PATH).refused(401, "UNAUTHENTICATED");
    assertThat(replica.output()).doesNotContain(" ERROR ");
  }
}
