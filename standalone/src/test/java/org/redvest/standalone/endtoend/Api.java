// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service as one person sees it. Every exchange is held against the committed contract: the
 * answer always, the request too unless the test says that it is bad on purpose.
 */
public final class Api {

  private static final String KEY = "Idempotency-Key";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Person person;
  private final Map<String, String> headers;
  private final boolean goodRequests;
  private final @Nullable String replica;

  private Api(
      Person person, Map<String, String> headers, boolean goodRequests, @Nullable String replica) {
    this.person = person;
    this.replica = replica;
    this.headers = headers;
    this.goodRequests = goodRequests;
  }

  public static Api as(Person person) {
    return new Api(person, Map.of(), true, null);
  }

  public static Api asNobody() {
    return as(Person.NOBODY);
  }

  /** The next requests break the contract on purpose; their answers must keep it. */
  public Api badly() {
    return new Api(person, headers, false, replica);
  }

  /** The next requests go to this replica. */
  public Api through(Replica other) {
    return through(other.api());
  }

  /** The next requests go there. */
  Api through(String other) {
    return new Api(person, headers, goodRequests, other);
  }

  /** The next requests are one and the same, by this name. */
  public Api naming(String key) {
    return with(KEY, key);
  }

  /** The next requests have no key, wherever they go. */
  public Api nameless() {
    return with(KEY, "");
  }

  public Api with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(person, more, goodRequests, replica);
  }

  public Answer get(String path) {
    return send(Call.get(path));
  }

  public Answer post(String path) {
    return send(Call.post(path));
  }

  /** Posts what Jackson makes of the body. */
  public Answer post(String path, Object body) {
    return send(Call.json("POST", path, body));
  }

  /** Posts bytes as they are. */
  public Answer post(String path, byte[] body, String contentType) {
    return send(Call.post(path).body(contentType, body));
  }

  public Answer put(String path, Object body) {
    return send(Call.json("PUT", path, body));
  }

  public Answer send(Call call) {
    var checked = answerTo(call);
    checked
        .breach()
        .ifPresent(breach -> {
          throw new AssertionError(breach);
        });
    return checked.answer();
  }

  /** An answer, and where it, or a request that was meant to be good, breaks the contract. */
  public record Checked(Answer answer, Optional<String> breach) {}

  public Checked answerTo(Call call) {
    var content = call.body() == null ? new byte[0] : call.body();
    try {
      var api = replica == null ? Service.running().api() : replica;
      var request =
          HttpRequest.newBuilder(URI.create(api + call.path()))
              .timeout(Duration.ofMinutes(1))
              .method(
                  call.method(),
                  call.body() == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofByteArray(content));
      headers.forEach((name, value) -> {
        if (!value.isEmpty()) {
          request.header(name, value);
        }
      });
      call.headers().forEach(request::setHeader);
      if (needsKey(call) && !headers.containsKey(KEY) && !call.headers().containsKey(KEY)) {
        request.header(KEY, UUID.randomUUID().toString());
      }
      if (!person.equals(Person.NOBODY)) {
        request.header("Authorization", "Bearer " + Service.running().token(person));
      }
      var sent = request.build();
      var answer = HTTP.send(sent, BodyHandlers.ofString());
      return new Checked(
          new Answer(
              call.method() + " " + call.path(),
              answer.statusCode(),
              parse(answer),
              answer.body(),
              answer.headers()),
          Contract.COMMITTED.breach(sent, content, answer, goodRequests));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Where the contract wants a key; a test that minds which one, or wants another, says so. */
  private boolean needsKey(Call call) {
    return call.method().equals("POST")
        && (call.path().equals("/v1/orders") || person.equals(Person.PARTNER));
  }

  private static JsonNode parse(HttpResponse<String> answer) throws IOException {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.contains("json") && !answer.body().isEmpty()
        ? JSON.readTree(answer.body())
        : MissingNode.getInstance();
  }
}
