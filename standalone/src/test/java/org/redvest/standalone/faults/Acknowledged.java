// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.redvest.standalone.endtoend.Person;

/**
 * What somebody was told of his request: it must be there, once.
 *
 * @param sent in nanoseconds of this machine, as answered is; the last time, where it was repeated
 */
record Acknowledged(
    Person by,
    String key,
    String action,
    int status,
    boolean replayed,
    JsonNode order,
    long sent,
    long answered) {

  UUID id() {
    return UUID.fromString(order.path("id").asText());
  }

  UUID event() {
    return UUID.fromString(order.path("eventId").asText());
  }

  long version() {
    return order.path("version").asLong();
  }

  String stage() {
    return order.path("stage").asText();
  }

  @Override
  public String toString() {
    return "%s of order %s by key %s".formatted(action, order.path("id").asText(), key);
  }
}
