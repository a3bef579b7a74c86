// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.endtoend.Call;

/** What can be done to a JSON body: to each field, to each object, and to its bytes. */
final class BadBodies {

  /** Everything beyond ASCII escaped, so that halves of pairs can be written at all. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String JSON_TYPE = "application/json";
  private static final int DEEP = 10_000;

  private final Call good;
  private final ObjectNode body;
  private final Shape shape;
  private final List<Spoiled> all = new ArrayList<>();

  private BadBodies(Call good, Shape shape) {
    this.good = good;
    this.shape = shape;
    this.body = parsed(good.body());
  }

  static List<Spoiled> of(Call good, Shape shape) {
    var bodies = new BadBodies(good, shape);
    bodies.fields("", shape, bodies.body);
    bodies.structures();
    bodies.encodings();
    return bodies.all;
  }

  private static ObjectNode parsed(byte @Nullable [] body) {
    try {
      return body == null || body.length == 0
          ? JSON.createObjectNode()
          : (ObjectNode) JSON.readTree(body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void fields(String path, Shape object, ObjectNode at) {
    object
        .fields()
        .forEach((name, field) -> {
          var needed = object.required().contains(name);
          if (needed) {
            changed(path + name + " missing", true, at, here -> here.remove(name));
          }
          changed(path + name + " null", needed, at, here -> here.putNull(name));
          for (var bad : BadValues.of(field, at.get(name), needed)) {
            changed(
                path + name + " " + bad.what(),
                bad.refused(),
                at,
                here -> here.set(name, bad.value()));
          }
          if (at.get(name) instanceof ObjectNode inner) {
            fields(path + name + ".", field, inner);
          } else if (at.get(name) instanceof ArrayNode list
              && list.get(0) instanceof ObjectNode first
              && field.items() != null) {
            fields(path + name + "[0].", field.items(), first);
          }
        });
    changed(path + " unknown field", true, at, here -> here.put("surprise", 1));
    object.fields().keySet().stream()
        .filter(at::has)
        .findFirst()
        .ifPresent(name -> twice(path + name, name, at));
  }

  /** Does it, notes the request, and takes it back. */
  private void changed(String how, boolean refused, ObjectNode at, Consumer<ObjectNode> change) {
    var before = at.deepCopy();
    change.accept(at);
    add(how, refused, JSON_TYPE, text(body).getBytes(UTF_8));
    at.removeAll();
    at.setAll(before);
  }

  /** The same value again, at the beginning of the object that has it. */
  private void twice(String how, String name, ObjectNode at) {
    var value = at.get(name);
    at.put("twice", "twice");
    var text = text(body).replace("\"twice\":\"twice\"", "\"" + name + "\":" + text(value));
    at.remove("twice");
    add(how + " duplicate", true, JSON_TYPE, text.getBytes(UTF_8));
  }

  private void structures() {
    var text = text(body);
    boolean needed = !shape.required().isEmpty();
    raw("no body", needed, "");
    raw("null", true, "null");
    raw("a list", true, "[" + text + "]");
    raw("a text", true, "\"x\"");
    raw("cut off", true, text.substring(0, text.length() - 1));
    raw("followed by more", true, text + "{}");
    raw("with a comment", true, text + "/**/");
    raw("single quotes", true, "{'surprise':1}");
    raw("deep list", true, "[".repeat(DEEP) + "]".repeat(DEEP));
    raw("deep object", true, "{\"surprise\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    shape.fields().keySet().stream()
        .findFirst()
        .ifPresent(name ->
            raw(
                "deep value",
                true,
                "{\"" + name + "\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"));
    raw("NUL", true, "\u0000");
    raw("spaces without end", true, text + " ".repeat(300_000));
  }

  private void raw(String how, boolean refused, String text) {
    add(how, refused, JSON_TYPE, text.getBytes(UTF_8));
  }

  private void encodings() {
    var text = text(body);
    add("mark of UTF-8", true, JSON_TYPE, ("\uFEFF" + text).getBytes(UTF_8));
    for (var charset : List.of(UTF_16, UTF_16LE, Charset.forName("UTF-32"))) {
      add(charset.name(), true, JSON_TYPE, text.getBytes(charset));
    }
    add("Latin-1", true, JSON_TYPE, "{\"surprise\":\"é\"}".getBytes(ISO_8859_1));
    add("bytes of no text", true, JSON_TYPE, new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'});
    for (var type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "application/json; charset=gb18030",
            "application/json;charset=utf-16",
            "nonsense")) {
      add("of type " + type, true, type, text.getBytes(UTF_8));
    }
  }

  private void add(String how, boolean refused, String type, byte[] bytes) {
    all.add(new Spoiled(how, good.body(type, bytes), refused));
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node == null ? NullNode.instance : node);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
