// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the service answered.
 *
 * @param json missing where the body is empty or no JSON
 */
public record Answer(String request, int status, JsonNode json, String body, HttpHeaders headers) {

  /** The answer, which must have this status. */
  public Answer expect(int expected) {
    assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
    return this;
  }

  /** The answer, which must be a refusal with this code. */
  public Answer refused(int expected, String code) {
    expect(expected);
    assertThat(code()).as(request).isEqualTo(code);
    return this;
  }

  /** The code of a refusal; empty where there is none. */
  public String code() {
    return json.path("code").asText();
  }

  /** Whether the request had been answered before and did nothing this time. */
  public boolean isReplay() {
    return headers.firstValue("Idempotency-Replayed").filter("true"::equals).isPresent();
  }

  public UUID id() {
    return UUID.fromString(text("/id"));
  }

  public long version() {
    return at("/version").asLong();
  }

  public String stage() {
    return text("/stage");
  }

  public String etag() {
    return headers.firstValue("ETag").orElseThrow();
  }

  /** What a JSON pointer points to, which must be there. */
  public JsonNode at(String pointer) {
    var found = json.at(pointer);
    assertThat(found.isMissingNode()).as("%s of %s", pointer, body).isFalse();
    return found;
  }

  public String text(String pointer) {
    return at(pointer).asText();
  }

  /** The elements of the array that a JSON pointer points to. */
  public Stream<JsonNode> each(String pointer) {
    return StreamSupport.stream(at(pointer).spliterator(), false);
  }

  /** The names of the actions shown on the subject itself. */
  public Stream<String> actions() {
    return each("/actions").map(action -> action.path("action").asText());
  }
}
