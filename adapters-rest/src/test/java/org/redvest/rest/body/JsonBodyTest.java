// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonBodyTest {

  private final ValidatorFactory factory =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  /** As the framework gives it, which lets unknown fields pass. */
  private final ObjectMapper lenient =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final JsonBody json = new JsonBody(lenient, factory.getValidator());

  record Pair(int left, int right) {}

  @AfterAll
  void close() {
    factory.close();
  }

  @Test
  void no_body_is_an_empty_object() {
    assertThat(json.read(new byte[0], Nothing.class)).isEqualTo(new Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{", "[]", "{} {}", "{\"more\":1}", "{\"a\":1,\"a\":1}", "\u0000"})
  void what_is_no_such_object_is_refused(String body) {
    refused(body.getBytes(UTF_8));
  }

  record Typed(String words, int number, boolean yes, OffsetDateTime at) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"words\":5}",
        "{\"words\":true}",
        "{\"number\":\"5\"}",
        "{\"number\":\"\"}",
        "{\"number\":true}",
        "{\"yes\":\"true\"}",
        "{\"yes\":1}",
        "{\"at\":1795421464}",
        "{\"at\":\"1795421464\"}",
        "{\"at\":\"2026-11-23\"}"
      })
  void a_value_of_another_type_is_refused(String body) {
    assertThatThrownBy(() -> json.read(body.getBytes(UTF_8), Typed.class))
        .isInstanceOfSatisfying(
            MalformedRequest.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::field)
                    .containsExactly(body.substring(2, body.indexOf(':') - 1)));
  }

  record Nested(Pair pair) {}

  @Test
  void a_field_that_comes_twice_is_named() {
    violates("{\"left\":1,\"left\":2,\"right\":3}", Pair.class, "left", Fault.Code.DUPLICATE_KEY);
    violates(
        "{\"pair\":{\"left\":1,\"left\":1}}", Nested.class, "pair.left", Fault.Code.DUPLICATE_KEY);
  }

  @Test
  void only_utf_8_without_a_mark_is_json() {
    for (var charset : List.of(UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32"))) {
      refused("{}".getBytes(charset));
    }
    violates("\uFEFF{}", Nothing.class, "", Fault.Code.NOT_JSON);
  }

  private void violates(String body, Class<?> type, String field, Fault.Code code) {
    assertThatThrownBy(() -> json.read(body.getBytes(UTF_8), type))
        .isInstanceOfSatisfying(
            MalformedRequest.class,
            refused -> assertThat(refused.faults()).containsExactly(Fault.of(field, code)));
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    refused("[".repeat(10_000).getBytes(UTF_8));
    refused(("{\"a\":".repeat(10_000) + "1").getBytes(UTF_8));
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    refused(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
    refused(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, '{', '}'});
    refused(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 0x7F, 0, 0, 0, 0, 0, 0, '}'});
  }

  private void refused(byte[] body) {
    assertThatThrownBy(() -> json.read(body, Nothing.class)).isInstanceOf(MalformedRequest.class);
  }
}
