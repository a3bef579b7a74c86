// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.standalone.authority.People.as;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.World;

/** One refusal of each kind, in both languages. */
class ProblemDocumentsIT {

  /** The longest that still fits a toast (DESIGN 12). */
  private static final int TOAST = 30;

  private static String order = "";
  private static Person resident = Person.NOBODY;

  /** A refusal of one kind, brought about by a request with these headers. */
  record Refused(int status, String code, Function<Api, Answer> request, Person by) {

    Answer in(String language) {
      var answer = request.apply(as(by).badly().with("Accept-Language", language));
      return answer.refused(status, code);
    }

    @Override
    public String toString() {
      return code;
    }
  }

  @BeforeAll
  static void prepare() {
    var placed = World.here().order().placed();
    order = "/v1/orders/" + placed.id();
    resident = placed.resident;
  }

  static List<Refused> kinds() {
    var world = World.here();
    var link = Map.of("token", "AAAA", "score", 5, "solved", true);
    var verification = Map.of("method", "PHONE", "risk", "LOW");
    return List.of(
        new Refused(401, "UNAUTHENTICATED", api -> api.get(order), Person.NOBODY),
        new Refused(
            403,
            "ORDER_FORBIDDEN",
            api -> api.post(order + "/verification", verification),
            resident),
        new Refused(404, "ORDER_UNKNOWN", api -> api.get(order), world.keeperElsewhere),
        new Refused(
            404, "RATING_LINK_INVALID", api -> api.post("/v1/ratings", link), Person.NOBODY),
        new Refused(
            400,
            "MALFORMED_REQUEST",
            api -> api.post(order + "/verification", Map.of("mind", 1)),
            world.keeper),
        new Refused(
            422, "NOT_A_PHONE_NUMBER", api -> api.post("/v1/orders", misspelt(world)), resident),
        new Refused(
            412,
            "STALE_VERSION",
            api -> api.with("If-Match", "\"99\"").post(order + "/verification", verification),
            world.keeper),
        new Refused(
            409,
            "ORDER_WRONG_STAGE",
            api -> api.post(order + "/rating", Map.of("score", 5, "solved", true)),
            resident));
  }

  private static Map<String, Object> misspelt(World world) {
    var body = Orders.placement(world.station(), "ONLINE");
    body.put("contact", Map.of("name", "王", "phone", "nobody"));
    return body;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void Everybody_reads_it_in_his_language(Refused kind) {
    var chinese = kind.in("zh-CN");
    var english = kind.in("en");
    for (var part : List.of("/title", "/detail", "/userMessage")) {
      assertThat(hasHan(chinese.text(part))).as(chinese.text(part)).isTrue();
      assertThat(hasHan(english.text(part))).as(english.text(part)).isFalse();
    }
    assertThat(chinese.text("/userMessage").codePoints().count()).isBetween(1L, (long) TOAST);
    assertThat(kind.in("de, fr;q=0.5").text("/title")).isEqualTo(chinese.text("/title"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void It_says_what_it_is_to_a_program(Refused kind) {
    var answer = kind.in("en");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(answer.text("/type"))
        .isEqualTo("/problems/" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(answer.at("/status").asInt()).isEqualTo(kind.status());
    assertThat(answer.text("/traceId")).matches("[0-9a-f]{32}");
    assertThat(answer.text("/userMessage")).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(kind.status() == 401);
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
