// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Service;

/** What the service itself says afterwards: orders, timelines, and what became of each key. */
record Readings(String address, Crew crew, Verdict verdict) {

  void compare(UUID id, Acknowledged last, List<Acknowledged> told) {
    try {
      var order = get(crew.keeper(), "/v1/orders/" + id);
      var events = get(crew.keeper(), "/v1/orders/" + id + "/timeline").path("events");
      var latest = events.path(events.size() - 1);
      var stage = order.path("stage").asText();
      if (order.path("version").asLong() != told.size()
          || events.size() != told.size()
          || !stage.equals(last.stage())
          || !stage.equals(latest.path("stage").asText())) {
        verdict.lost("%s reads otherwise than told: %s, %s".formatted(last, order, events));
      }
      for (int i = 0; i < told.size(); i++) {
        var answer = told.get(i);
        if (!events.path(i).path("id").asText().equals(answer.event().toString())) {
          verdict.lost(answer + " is not in the timeline");
        }
        var outcome = get(answer.by(), "/v1/idempotency/" + answer.key());
        if (outcome.path("status").asInt() != answer.status()
            || !outcome.path("eventId").asText().equals(answer.event().toString())) {
          verdict.lost("%s: its key says %s".formatted(answer, outcome));
        }
      }
    } catch (Exception failed) {
      verdict.lost(last + " cannot be read: " + failed);
    }
  }

  private JsonNode get(Person by, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + Service.running().token(by))
            .build();
    return Insistence.JSON.readTree(Insistence.HTTP.send(request, BodyHandlers.ofString()).body());
  }
}
