// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plain HTTP with cookies of its own, which follows no redirection by itself. */
final class Web {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();

  /** By name: there is one server. Java's own would keep secure ones back from loopback. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** What came back, with the address that was asked. */
  record Page(URI address, int status, String body, Optional<URI> next) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException failed) {
        throw new UncheckedIOException(body, failed);
      }
    }

    /** A parameter of the address that the answer sends on to. */
    Optional<String> handedOn(String name) {
      return next.map(URI::getRawQuery).stream()
          .flatMap(query -> Arrays.stream(query.split("&", -1)))
          .filter(pair -> pair.startsWith(name + "="))
          .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
          .findFirst();
    }
  }

  Page get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  Page post(URI address, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  Page send(HttpRequest.Builder request) {
    try {
      if (!cookies.isEmpty()) {
        request.header("Cookie", jar());
      }
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      var next = answer.headers().firstValue("Location").map(answer.uri()::resolve);
      return new Page(answer.uri(), answer.statusCode(), answer.body(), next);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private String jar() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String setting) {
    var pair = setting.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry ->
            entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
