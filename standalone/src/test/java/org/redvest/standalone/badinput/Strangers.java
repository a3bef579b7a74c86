// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.standalone.authority.Specimens.Specimen;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;

/** Sends everything bad that comes of one good request. */
final class Strangers {

  private final Specimen good;
  private final List<Spoiled> cases;

  private Strangers(Specimen good, List<Spoiled> cases) {
    this.good = good;
    this.cases = cases;
  }

  static Strangers of(Operation operation, Specimen good, Map<String, String> otherCity) {
    var cases = new ArrayList<>(Spoiling.of(operation, good.call()));
    cases.addAll(OtherCity.of(operation, good.call(), otherCity));
    return new Strangers(good, cases);
  }

  List<Spoiled> refused() {
    return cases.stream().filter(Spoiled::refused).toList();
  }

  List<Spoiled> perhapsTaken() {
    return cases.stream().filter(each -> !each.refused()).toList();
  }

  /** Sends these; what is wrong with the answers. Every other one is asked for in English. */
  List<String> send(List<Spoiled> some) {
    var faults = new ArrayList<String>();
    for (int i = 0; i < some.size(); i++) {
      fault(some.get(i), i % 2 == 0 ? "zh-CN" : "en").forEach(faults::add);
    }
    return faults;
  }

  private Stream<String> fault(Spoiled spoiled, String language) {
    var given = spoiled.call().headers().containsKey("Accept-Language");
    var call = given ? spoiled.call() : spoiled.call().with("Accept-Language", language);
    try {
      var answer = Api.as(good.by()).badly().send(call);
      var fault = Answers.fault(answer, given ? "zh-CN" : language);
      if (fault.isPresent()) {
        return Stream.of(told(spoiled, answer, fault.get()));
      }
      return spoiled.refused() && answer.status() < 400
          ? Stream.of(told(spoiled, answer, "takes it"))
          : Stream.empty();
    } catch (AssertionError | IllegalStateException | IllegalArgumentException broken) {
      return Stream.of("%s: %s: %s".formatted(good.operation(), spoiled.how(), broken));
    }
  }

  private String told(Spoiled spoiled, Answer answer, String fault) {
    return "%s: %s: %s: %d %s"
        .formatted(
            good.operation(),
            spoiled.how(),
            fault,
            answer.status(),
            answer.body().substring(0, Math.min(200, answer.body().length())));
  }
}
