// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.standalone.badinput.Wire.Reply;

/** Requests that no library would send; few of them reach a resource, and all get an answer. */
class BelowHttpIT {

  private static final String JSON = "Content-Type: application/json";
  private static final String CSV = "Content-Type: text/csv";
  private static final long IMPORT = 200L << 20;

  /** The 10 MB that are read, and what the sockets of both ends may hold by their kernel. */
  private static final long TAKEN_AT_MOST = 64L << 20;

  private static void refused(Reply reply, int status, String code) throws Exception {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.text()).containsIgnoringCase("content-type: application/problem+json");
    assertThat(reply.problem().path("code").asText()).isEqualTo(code);
    assertThat(reply.problem().path("userMessage").asText()).isNotBlank().isASCII();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/positions?name=%ED%A0%80, 400, MALFORMED_REQUEST",
    "/v1/positions?nmae=x, 400, MALFORMED_REQUEST",
    "/v1/positions?name=x&name=y, 400, MALFORMED_REQUEST",
    "/v1/positions/%00, 404, NOT_FOUND",
    "/v1/positions/%E2%80%AE, 404, NOT_FOUND",
    "/v1/nowhere, 404, NOT_FOUND",
  })
  void an_address_that_names_nothing(String address, int status, String code) throws Exception {
    try (var wire = Wire.open()) {
      var head = "GET " + address + " HTTP/1.1";
      refused(wire.head(head, "Connection: close").reply(), status, code);
    }
  }

  @Test
  void an_address_or_headers_without_end() throws Exception {
    try (var wire = Wire.open()) {
      var address = "/v1/positions?name=" + "a".repeat(5_000);
      refused(wire.head("GET " + address + " HTTP/1.1").reply(), 414, "URI_TOO_LONG");
    }
    try (var wire = Wire.open()) {
      var header = "X-Anything: " + "a".repeat(20_000);
      var reply = wire.head("GET /v1/categories HTTP/1.1", header).reply();
      refused(reply, 431, "HEADERS_TOO_LARGE");
    }
  }

  /** Those never reach us: the server closes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "GET /v1/orders/%zz HTTP/1.1",
        "GET /v1/positions?name=%zz HTTP/1.1",
        "GET /v1/orders/\u0001 HTTP/1.1",
        "GET /v1/categories HTTP/1.1\r\nX: a\u0000b",
        "POST /v1/orders HTTP/1.1\r\nTransfer-Encoding: \u000bchunked",
        "POST /v1/orders HTTP/1.1\r\nContent-Length: -5",
        "POST /v1/orders HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6"
      })
  void what_is_no_http_is_answered_with_400_or_not_at_all(String head) throws Exception {
    try (var wire = Wire.open()) {
      assertThat(wire.head(head).reply().status()).isIn(0, 400, 501, 505);
    }
  }

  @Test
  void a_body_that_says_it_is_too_large_is_refused_before_a_byte_of_it() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/orders HTTP/1.1", JSON, "Content-Length: 10485760");
      refused(wire.reply(), 413, "BODY_TOO_LARGE");
    }
    try (var wire = Wire.open()) {
      wire.head(
          "POST /v1/orders HTTP/1.1", JSON, "Content-Length: 10485760", "Expect: 100-continue");
      refused(wire.reply(), 413, "BODY_TOO_LARGE");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10_485_760, 10_485_761, 11_000_000})
  void a_file_that_says_it_is_too_large_is_refused_before_a_byte_of_it(int bytes) throws Exception {
    try (var wire = Wire.open()) {
      wire.head(
          "POST /v1/files HTTP/1.1",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Length: " + bytes);
      assertThat(wire.reply().status()).isIn(401, 413);
    }
  }

  @Test
  void a_body_that_turns_out_too_large_is_refused_when_it_does() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/orders HTTP/1.1", JSON, "Transfer-Encoding: chunked");
      refused(wire.flood(IMPORT, true).reply(), 413, "BODY_TOO_LARGE");
      assertThat(wire.sent()).isLessThan(TAKEN_AT_MOST);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_import_of_200_megabytes_is_refused_before_it_is_read_whole(boolean chunked)
      throws Exception {
    try (var wire = Wire.open()) {
      wire.head(
          "POST /v1/position-imports HTTP/1.1",
          CSV,
          chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + IMPORT);
      refused(wire.flood(IMPORT, chunked).reply(), 413, "BODY_TOO_LARGE");
      assertThat(wire.sent()).isLessThan(TAKEN_AT_MOST);
    }
  }

  @Test
  void a_table_where_none_belongs_is_as_large_as_anything_else() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/orders HTTP/1.1", CSV, "Content-Length: 1048576");
      refused(wire.reply(), 413, "BODY_TOO_LARGE");
    }
  }

  /** Strangers send them, and each may be ten megabytes before anybody asks who. */
  @Test
  void of_tables_only_eight_arrive_at_once_and_their_places_come_free() throws Exception {
    var arriving = new ArrayList<Wire>();
    try {
      for (int i = 0; i < 8; i++) {
        arriving.add(table("Expect: 100-continue").awaitContinue());
      }
      try (var ninth = table("Connection: close")) {
        refused(ninth.reply(), 503, "BUSY");
      }
    } finally {
      for (var wire : arriving) {
        wire.close();
      }
    }
    var patience = Instant.now().plusSeconds(10);
    while (statusOfTable() == 503 && Instant.now().isBefore(patience)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(statusOfTable()).isEqualTo(401);
  }

  private static int statusOfTable() throws IOException {
    try (var wire = table("Connection: close")) {
      return wire.write("nothing").reply().status();
    }
  }

  /** The head of one; what it announces is still to come. */
  private static Wire table(String header) throws IOException {
    return Wire.open().head("POST /v1/position-imports HTTP/1.1", CSV, "Content-Length: 7", header);
  }

  @Test
  void chunks_that_come_to_nothing_are_no_body() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/ratings HTTP/1.1", JSON, "Transfer-Encoding: chunked").write("0\r\n\r\n");
      refused(wire.reply(), 400, "MALFORMED_REQUEST");
    }
  }

  @Test
  void chunks_that_are_none_end_the_connection() throws Exception {
    try (var wire = Wire.open()) {
      wire.head("POST /v1/ratings HTTP/1.1", JSON, "Transfer-Encoding: chunked").write("zz\r\n{}");
      assertThat(wire.reply().status()).isIn(0, 400);
    }
  }
}
