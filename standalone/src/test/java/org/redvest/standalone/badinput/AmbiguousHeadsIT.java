// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that a proxy may understand otherwise than we do: what is one request to it may be two. */
class AmbiguousHeadsIT {

  private static final String HIDDEN = "GET /v1/categories HTTP/1.1\r\nHost: here\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding:\r\n chunked",
        "X-Anything: a\r\n folded line",
        "X-Anything: a\r\n\tTransfer-Encoding: chunked",
      })
  void is_refused_and_nothing_after_it_is_answered(String lines) throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/ratings HTTP/1.1", "Content-Type: application/json", lines)
          .write("0\r\n\r\n" + HIDDEN);
      assertThat(wire.untilClosed())
          .startsWith("HTTP/1.1 400 ")
          .containsOnlyOnce("HTTP/1.1")
          .contains("MALFORMED_REQUEST");
    }
  }

  @Test
  void a_head_that_comes_line_by_line_is_no_less_strict() throws Exception {
    try (var wire = Wire.open()) {
      var head = "GET /v1/categories HTTP/1.1\r\nHost: here\r\n folded\r\n\r\n";
      assertThat(wire.drip(head)).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST");
    }
  }

  @Test
  void chunks_are_nothing_that_http_1_0_knows() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/ratings HTTP/1.0", "Transfer-Encoding: chunked").write("0\r\n\r\n");
      assertThat(wire.untilClosed()).contains(" 400 ").contains("MALFORMED_REQUEST");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer a.b.c\r\nauthorization: Bearer d.e.f",
        "Host: elsewhere",
        "Content-Type: application/json\r\nContent-Type: text/csv",
        "Idempotency-Key: one\r\nIdempotency-Key: two",
        "If-Match: \"1\"\r\nIf-Match: \"2\"",
      })
  void what_may_be_said_once_is_not_said_twice(String lines) throws Exception {
    try (var wire = Wire.open()) {
      var reply = wire.head("GET /v1/orders HTTP/1.1", "Connection: close", lines).reply();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.problem().path("code").asText()).isEqualTo("MALFORMED_REQUEST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zap", "identity, gzip"})
  void a_body_that_would_have_to_be_unpacked_is_refused(String coding) throws Exception {
    try (var wire = Wire.open()) {
      wire.head(
              "POST /v1/ratings HTTP/1.1",
              "Content-Type: application/json",
              "Content-Encoding: " + coding,
              "Content-Length: 2")
          .write("{}");
      var reply = wire.reply();
      assertThat(reply.status()).isEqualTo(415);
      assertThat(reply.problem().path("code").asText()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @Test
  void who_says_that_he_is_ambiguous_is_not() throws Exception {
    try (var wire = Wire.open()) {
      var head = "GET /v1/categories HTTP/1.1";
      assertThat(wire.head(head, "Connection: close", "redvest-ambiguous: 1").reply().status())
          .isEqualTo(200);
    }
  }
}
