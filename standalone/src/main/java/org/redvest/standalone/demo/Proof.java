// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the service says of an order afterwards, held against what it answered on the way.
 *
 * @param events its timeline, as answered
 */
record Proof(String order, String number, String stage, JsonNode events) {

  static Proof of(Api api, String who, Walked walked, List<Step> steps) {
    var order = api.get(who, walked.path()).require(200);
    var timeline = api.get(who, walked.path() + "/timeline").require(200);
    var proof =
        new Proof(
            order.text("id"),
            order.text("number"),
            order.text("stage"),
            timeline.body().path("events"));
    proof.check(steps);
    return proof;
  }

  /** Every answered event is there in the same sequence with the same stage, and no other. */
  private void check(List<Step> steps) {
    var answered =
        steps.stream()
            .filter(step -> step.order().equals(order) && !step.eventId().isEmpty())
            .map(step -> step.eventId() + " " + step.stage())
            .toList();
    var stored =
        StreamSupport.stream(events.spliterator(), false)
            .map(event -> event.path("id").asText() + " " + event.path("stage").asText())
            .toList();
    if (!stored.equals(answered) || !stored.getLast().endsWith(" " + stage)) {
      throw new Unexpected(
          "order %s: answered %s, but its timeline says %s".formatted(number, answered, stored));
    }
  }
}
