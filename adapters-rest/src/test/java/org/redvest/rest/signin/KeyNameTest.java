package org.redvest.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNameTest {

  private static String token(String header) {
    var bytes = header.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".e30.AA";
  }

  @Test
  void is_the_one_that_the_header_names() {
    assertThat(KeyName.of(token("{\"alg\":\"RS256\",\"kid\":\"a\"}"))).contains("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "", "{\"kid\":7}", "{\"kid\":null}", "{\"kid\":"})
  void is_none_where_the_header_has_none(String header) {
    assertThat(KeyName.of(token(header))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "malformed", "..", "%.%.%", ".e30.AA"})
  void is_none_where_there_is_no_token(String token) {
    assertThat(KeyName.of(token)).isEmpty();
  }
}
