// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.authority.AuthorityTable.Row;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.authority.Trial.Scene;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;

/**
 * Tries one row: whoever may write does it on a subject of his own; those who are refused and those
 * who read share one, which proves at the end that no refusal has touched it.
 */
final class Judge {

  private final Ground ground;
  private final Row row;
  private final Trial trial;
  private final List<String> deviations = new ArrayList<>();
  private @Nullable Attempt shared;
  private long versionBefore;

  private Judge(Ground ground, Row row, Trial trial) {
    this.ground = ground;
    this.row = row;
    this.trial = trial;
  }

  /** What is not as the row says; empty when all is. */
  static List<String> deviations(Ground ground, Row row, Map<String, Trial> trials) {
    var trial = Objects.requireNonNull(trials.get(row.operation()), row.operation());
    return new Judge(ground, row, trial).all();
  }

  private List<String> all() {
    row.cells()
        .forEach((column, cell) -> {
          if (cell != Cell.NONE) {
            one(column, cell);
          }
        });
    if (shared != null && shared.version().getAsLong() != versionBefore) {
      deviations.add(row + ": a refusal has changed the subject");
    }
    return deviations;
  }

  private void one(String column, Cell expected) {
    var person = People.ofColumn(column);
    var alone = row.relation() == Relation.SELF || (expected == Cell.DONE && common().writes());
    var attempt = alone ? fresh(person) : common();
    var before = alone && expected != Cell.DONE ? attempt.version().getAsLong() : 0;
    var api = Api.as(person).naming(UUID.randomUUID().toString());
    var answer = attempt.by(api);
    if (!expected.matches(answer.status())) {
      deviate(column, "must get " + expected, answer);
    } else if (alone && expected != Cell.DONE && attempt.version().getAsLong() != before) {
      deviate(column, "has changed the subject though refused", answer);
    }
    if (answer.status() / 100 != 2 && answer.code().isEmpty()) {
      deviate(column, "is refused without a code", answer);
    }
    if (answer.status() / 100 == 2 && attempt.writes()) {
      repeat(column, attempt, api, answer);
    }
  }

  /** Whatever the command was, the same request again is answered as before and does nothing. */
  private void repeat(String column, Attempt attempt, Api api, Answer first) {
    var version = attempt.version().getAsLong();
    var again = attempt.by(api);
    if (again.status() != first.status()
        || !again.isReplay()
        || !again.json().path("id").equals(first.json().path("id"))
        || !again.headers().firstValue("Location").equals(first.headers().firstValue("Location"))) {
      deviate(column, "must be answered as before", again);
    }
    if (attempt.version().getAsLong() != version) {
      deviate(column, "has done it twice", again);
    }
  }

  private Attempt fresh(Person person) {
    return trial.prepare(new Scene(ground, row, person));
  }

  private Attempt common() {
    var attempt = shared;
    if (attempt == null) {
      attempt = fresh(Person.NOBODY);
      versionBefore = attempt.version().getAsLong();
      shared = attempt;
    }
    return attempt;
  }

  private void deviate(String column, String what, Answer answer) {
    deviations.add(
        "%s: %s %s, but %s answered %d %s"
            .formatted(row, column, what, answer.request(), answer.status(), answer.code()));
  }
}
