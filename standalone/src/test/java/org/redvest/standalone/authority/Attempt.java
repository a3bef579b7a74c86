// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Call;
import org.redvest.standalone.endtoend.Upload;

/**
 * One request on one fresh subject, ready to be sent by anybody.
 *
 * @param body what Jackson makes a body of, or the lines of a table; null where there is none
 * @param writes whether a second success would meet another stage than the first
 * @param version of the subject, as somebody else sees it; always 0 where it has none yet
 */
record Attempt(
    Method method, String path, @Nullable Object body, boolean writes, LongSupplier version) {

  /** How it is sent. */
  enum Method {
    GET,
    POST,
    PUT,
    POST_CSV,
    POST_PDF
  }

  static Attempt get(String path) {
    return new Attempt(Method.GET, path, null, false, () -> 0);
  }

  static Attempt post(String path, Object body) {
    return new Attempt(Method.POST, path, body, true, () -> 0);
  }

  static Attempt put(String path, Object body) {
    return new Attempt(Method.PUT, path, body, true, () -> 0);
  }

  static Attempt csv(String body) {
    return new Attempt(Method.POST_CSV, "/v1/position-imports", body, true, () -> 0);
  }

  /** Uploads a small PDF. */
  static Attempt upload(String path) {
    return new Attempt(Method.POST_PDF, path, null, true, () -> 0);
  }

  Attempt watching(LongSupplier subject) {
    return new Attempt(method, path, body, writes, subject);
  }

  /** The same, sent with other words. */
  Attempt saying(String otherPath, @Nullable Object otherBody) {
    return new Attempt(method, otherPath, otherBody, writes, version);
  }

  /** As it is sent. */
  Call call() {
    var content = body == null ? "" : body;
    return switch (method) {
      case GET -> Call.get(path);
      case POST -> Call.json("POST", path, content);
      case PUT -> Call.json("PUT", path, content);
      case POST_CSV ->
          Call.post(path).body("text/csv", content.toString().getBytes(StandardCharsets.UTF_8));
      case POST_PDF -> upload().call(path);
    };
  }

  /** What was said in words is the file; a small one is there for whoever says nothing. */
  private Upload upload() {
    return body instanceof JsonNode form
        ? Upload.of(form.path("file").asText().getBytes(StandardCharsets.UTF_8))
        : Upload.pdf();
  }

  Answer by(Api api) {
    return api.send(call());
  }
}
