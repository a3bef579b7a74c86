// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Service;

/** What the audit trail says of tokens: a session once, and why each that is refused was. */
class SignInTrailIT {

  private static final String TRACE = "5161ca7ed0f51617a5161ca7ed0f5161";
  private static final int REMEMBERED = 2;

  @Test
  void a_session_is_written_once_however_many_tokens_it_has_and_a_refused_token_with_the_reason()
      throws Exception {
    var key = KeyServer.key("of-the-issuer");
    try (var issuer = KeyServer.answering()) {
      issuer.publish(key);
      try (var replica = StrangersTokensIT.trusting(issuer, REMEMBERED)) {
        var door =
            Api.asNobody()
                .through(replica)
                .with("traceparent", "00-" + TRACE + "-0123456789abcdef-01");
        Mint good = Mint.of(issuer.address());
        Stream.of("morning", "morning", "evening", "morning", "morning")
            .map(session -> good.with("sid", session).with("jti", session + System.nanoTime()))
            .forEach(token -> with(door, token.signedBy(key)).get(Door.PATH).expect(200));
        with(door, good.expiringIn(Duration.ofMinutes(-1)).signedBy(key))
            .get(Door.PATH)
            .expect(401);
        for (int i = 0; i < 3; i++) {
          with(door, good.with("aud", "another").signedBy(key)).get(Door.PATH).expect(401);
        }
        with(door, good.signedBy(KeyServer.key("unknown"))).get(Door.PATH).expect(401);
        with(door, "no.token").get(Door.PATH).expect(401);
        door.get(Door.PATH).expect(401);
      }
    }
    // a replica that ends has written everything
    assertThat(written())
        .isEqualTo(
            Map.of(
                "SIGNED_IN DONE", 2L,
                "TOKEN_REFUSED EXPIRED", 1L,
                "TOKEN_REFUSED OTHER_AUDIENCE", 3L,
                "TOKEN_REFUSED UNKNOWN_KEY", 1L,
                "TOKEN_REFUSED UNACCEPTABLE", 1L));
  }

  private static Api with(Api door, String token) {
    return door.with("Authorization", "Bearer " + token);
  }

  private static Map<String, Long> written() throws SQLException {
    try (var database = Service.running().database();
        var statement =
            database.prepareStatement(
                """
                select kind || ' ' || outcome, sum(times) from audit_entry
                where trace = ? group by 1
                """)) {
      statement.setString(1, TRACE);
      try (var rows = statement.executeQuery()) {
        var found = new TreeMap<String, Long>();
        while (rows.next()) {
          found.put(rows.getString(1), rows.getLong(2));
        }
        return found;
      }
    }
  }
}
