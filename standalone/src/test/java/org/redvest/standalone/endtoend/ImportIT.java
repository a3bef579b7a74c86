// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A real city of 2,570 divisions into the running system, whole and damaged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {

  private static final int ROWS = 2570;
  private static final String YUNCHENG = read();

  private static String read() {
    try (var file = ImportIT.class.getResourceAsStream("/network/divisions-140800.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is done to the file, the number of the bad line, and the reason that must be given. */
  static Stream<Arguments> damages() {
    return Stream.of(
        damage(
            "a town whose county is unknown",
            20,
            line -> line.replace("140802", "140899"),
            "PARENT_UNKNOWN"),
        damage("the line before once more", 21, line -> lineAt(20), "CODE_DUPLICATE"),
        damage(
            "a town said to be a village",
            20,
            line -> line.replace("TOWN", "VILLAGE"),
            "LEVEL_WRONG"),
        damage(
            "a level that does not exist",
            20,
            line -> line.replace("TOWN", "STREET"),
            "LEVEL_UNKNOWN"),
        damage(
            "a code that its parent's does not begin",
            20,
            line -> line.replace(",140802,", ",140821,"),
            "PARENT_PREFIX"),
        damage("a code with a letter", 20, line -> "x" + line.substring(1), "CODE_INVALID"),
        damage("no name", 20, line -> line.replaceFirst(",[^,]*,", ",,"), "NAME_INVALID"),
        damage("a column too many", 20, line -> line + ",more", "COLUMN_COUNT"),
        damage("a town of another city", 20, line -> "320703001,墟沟街道,320703,TOWN", "OTHER_CITY"),
        damage(
            "a name of 51 characters",
            20,
            line -> line.replaceFirst(",[^,]*,", "," + "城".repeat(51) + ","),
            "NAME_INVALID"));
  }

  private static Arguments damage(
      String what, int line, UnaryOperator<String> change, String reason) {
    var lines = YUNCHENG.split("\n", -1);
    lines[line - 1] = change.apply(lines[line - 1]);
    return Arguments.of(what, String.join("\n", lines), line, reason);
  }

  private static String lineAt(int line) {
    return YUNCHENG.split("\n", -1)[line - 1];
  }

  @Order(1)
  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void a_damaged_file_changes_nothing_and_its_line_is_named(
      String what, String file, int line, String reason) {
    var refusal = send(file.getBytes(UTF_8)).refused(422, "IMPORT_INVALID");

    assertThat(refusal.each("/violations"))
        .as(what)
        .anySatisfy(violation -> {
          assertThat(violation.path("field").asText()).isEqualTo("line " + line);
          assertThat(violation.path("code").asText()).isEqualTo(reason);
        });
    assertThat(roots()).isZero();
  }

  @Order(1)
  @Test
  void who_administers_nothing_is_not_told_what_is_wrong_with_a_file() {
    var damaged = YUNCHENG.replace("TOWN", "STREET");
    Api.as(Person.fresh("resident"))
        .post("/v1/position-imports", damaged.getBytes(UTF_8), "text/csv")
        .refused(403, "FORBIDDEN");
  }

  @Order(1)
  @Test
  void bytes_that_are_no_text_are_refused() {
    var bytes = YUNCHENG.getBytes(UTF_8);
    bytes[400] = (byte) 0xFF;
    bytes[401] = (byte) 0xFF;

    assertThat(send(bytes).status()).isEqualTo(422);
    assertThat(roots()).isZero();
  }

  @Order(2)
  @Test
  void the_whole_file_takes_seconds_and_a_second_time_changes_nothing() {
    var start = System.nanoTime();
    var first = send(YUNCHENG.getBytes(UTF_8)).expect(200);
    assertThat(first.at("/created").asInt()).isEqualTo(ROWS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));

    var second = send(YUNCHENG.getBytes(UTF_8)).expect(200);
    assertThat(second.at("/created").asInt()).isZero();
    assertThat(second.at("/unchanged").asInt()).isEqualTo(ROWS);
  }

  @Order(3)
  @Test
  void a_changed_name_updates_and_the_encoding_of_spreadsheets_is_read() {
    var administrator = Person.fresh("administrator");
    World.here().appoint(Person.BOOTSTRAP, administrator, "ADMINISTRATOR", root());
    var file = "code,name,parent_code,level\n140802,盐湖新区,140800,COUNTY\n";

    var answer =
        Api.as(administrator)
            .post("/v1/position-imports", file.getBytes(Charset.forName("GB18030")), "text/csv")
            .expect(200);

    assertThat(answer.text("/encoding")).isEqualTo("GB18030");
    assertThat(answer.at("/renamed").asInt()).isEqualTo(1);
  }

  private static Answer send(byte[] file) {
    return Api.as(Person.BOOTSTRAP).post("/v1/position-imports", file, "text/csv");
  }

  private static UUID root() {
    return cities()
        .filter(city -> city.path("division").asText().equals("140800"))
        .map(city -> UUID.fromString(city.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static long roots() {
    return cities().filter(city -> city.path("division").asText().equals("140800")).count();
  }

  private static Stream<JsonNode> cities() {
    return Api.asNobody().get("/v1/positions?level=CITY&limit=200").expect(200).each("/items");
  }
}
