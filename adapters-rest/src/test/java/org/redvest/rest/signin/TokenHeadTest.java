// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeadTest {

  private static String token(String header) {
    var bytes = header.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".e30.AA";
  }

  @Test
  void is_the_one_that_the_header_names() {
    assertThat(TokenHead.of(token("{\"alg\":\"RS256\",\"kid\":\"a\"}")).key()).contains("a");
  }

  @Test
  void says_by_which_algorithm_it_is_signed_if_that_is_a_text() {
    assertThat(TokenHead.of(token("{\"alg\":\"RS256\"}")).algorithm()).contains("RS256");
    assertThat(TokenHead.of(token("{\"alg\":256}")).algorithm()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "", "{\"kid\":7}", "{\"kid\":null}", "{\"kid\":"})
  void is_none_where_the_header_has_none(String header) {
    assertThat(TokenHead.of(token(header)).key()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "malformed", "..", "%.%.%", ".e30.AA"})
  void is_none_where_there_is_no_token(String token) {
    assertThat(TokenHead.of(token).key()).isEmpty();
  }
}
