// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the calls of the walk, one by one, and holds each answer against what must come. */
final class Route {

  private final Api api;
  private final Teller teller;
  private final List<Step> steps = new ArrayList<>();

  Route(Api api, Teller teller) {
    this.api = api;
    this.teller = teller;
  }

  /** What a step is for, in both languages. */
  record Title(String chinese, String english) {}

  Teller teller() {
    return teller;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** A call that must bring the order to the stage. */
  Answer to(String stage, Title title, String who, String path, Map<String, ?> body) {
    var answer = post(title, who, path, body).require(200, 201);
    if (!answer.text("stage").equals(stage) || answer.text("eventId").isEmpty()) {
      throw new Unexpected(answer, stage + " and an event");
    }
    return answer;
  }

  /** A call that answers with something else than an order, or with a refusal. */
  Answer answered(int status, Title title, String who, String path, Map<String, ?> body) {
    return post(title, who, path, body).require(status);
  }

  Answer read(Title title, String who, String path) {
    return told(title, api.get(who, path)).require(200);
  }

  private Answer post(Title title, String who, String path, Map<String, ?> body) {
    return told(title, api.post(who, path, body));
  }

  private Answer told(Title title, Answer answer) {
    var step = Step.of(title.english(), answer);
    steps.add(step);
    teller.step(title.chinese(), step);
    return answer;
  }
}
