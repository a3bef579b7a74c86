// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, whoever sends it.
 *
 * @param path with its query, encoded
 */
@SuppressWarnings("ArrayRecordComponent") // sent as they are, and never compared
public record Call(
    String method, String path, Map<String, String> headers, byte @Nullable [] body) {

  public static final String TYPE = "Content-Type";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Call get(String path) {
    return new Call("GET", path, Map.of(), null);
  }

  /** Without a body. */
  public static Call post(String path) {
    return new Call("POST", path, Map.of(), null);
  }

  /** With what Jackson makes of the body. */
  public static Call json(String method, String path, Object body) {
    return new Call(method, path, Map.of(), null).json(body);
  }

  /** The same with what Jackson makes of the body. */
  public Call json(Object content) {
    return body("application/json", bytes(content));
  }

  public Call body(String type, byte[] bytes) {
    return new Call(method, path, with(TYPE, type).headers, bytes);
  }

  public Call to(String otherPath) {
    return new Call(method, otherPath, headers, body);
  }

  public Call with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body);
  }

  private static byte[] bytes(Object body) {
    try {
      return body instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As somebody would send it again by hand. */
  @Override
  public String toString() {
    var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    var shown = text.length() > 400 ? text.substring(0, 400) + "…" : text;
    return method + " " + path + " " + headers + " " + shown;
  }
}
