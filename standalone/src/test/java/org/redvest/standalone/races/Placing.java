// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.SandboxTime;

/** Many orders at once, and each with a number of its own. */
final class Placing {

  private static final int AT_ONCE = 150;
  private static final int AROUND_MIDNIGHT = 20;

  private static final int STEP_MILLIS = 50;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Arena arena;
  private final List<Person> residents =
      Stream.generate(() -> Person.fresh("resident")).limit(15).toList();
  private final Set<String> numbers = new HashSet<>();

  Placing(Arena arena) {
    this.arena = arena;
  }

  List<Answer> manyAtOnce() {
    var race = new Race();
    for (int i = 0; i < AT_ONCE; i++) {
      var resident = residents.get(i % residents.size());
      race.with(() -> arena.as(resident).post("/v1/orders", Order.placement(arena.city())));
    }
    var answers = race.run();
    assertNumbered(answers);
    return answers;
  }

  /** In the standalone, whose clock moves: a replica of production has no other time than ours. */
  List<Answer> acrossMidnight() {
    var race = new Race();
    waitForMidnight();
    for (int i = 0; i < AROUND_MIDNIGHT; i++) {
      var resident = residents.get(i % residents.size());
      int wait = i * STEP_MILLIS;
      race.with(() -> {
        Thread.sleep(wait);
        return Api.as(resident).post("/v1/orders", Order.placement(arena.city()));
      });
    }
    var answers = race.run();
    assertNumbered(answers);
    assertThat(answers.stream().map(Placing::dayOf).distinct()).as("both days").hasSize(2);
    return answers;
  }

  /** Half of the placings before it; the day before, what fell due until then is done. */
  private static void waitForMidnight() {
    var ahead = Duration.ofMillis(STEP_MILLIS * AROUND_MIDNIGHT / 2);
    Instant midnight;
    do {
      var soon = SandboxTime.now().plus(MINUTE).atZone(SHANGHAI).toLocalDate();
      midnight = soon.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
      passTo(midnight.minus(MINUTE));
      passTo(midnight.minus(ahead));
    } while (SandboxTime.now().isAfter(midnight.minus(ahead.dividedBy(2))));
  }

  private static void passTo(Instant moment) {
    SandboxTime.pass(Duration.between(SandboxTime.now(), moment));
  }

  private void assertNumbered(List<Answer> answers) {
    for (var answer : answers) {
      var number = answer.expect(201).text("/number");
      assertThat(numbers.add(number)).as("%s is new", number).isTrue();
      assertThat(number.split("-", -1)[1])
          .isEqualTo(DateTimeFormatter.BASIC_ISO_DATE.format(dayOf(answer)));
    }
  }

  private static LocalDate dayOf(Answer answer) {
    return OffsetDateTime.parse(answer.text("/asked/at")).atZoneSameInstant(SHANGHAI).toLocalDate();
  }
}
