// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a value of a shape may not be, and some that it may be and few expect. */
final class BadValues {

  /** One value with what is wrong with it. */
  record Bad(String what, JsonNode value, boolean refused) {}

  private static final String RARE = "\uD842\uDFB7"; // 𠮷, two halves in UTF-16
  private static final String FAMILY = "👨\u200D👩\u200D👧❤\uFE0F";
  private static final int MUCH = 20_000;

  /** In every text, wherever it stands: what can be neither stored nor shown as it is. */
  private static final Map<String, String> UNREADABLE =
      Map.of(
          "NUL", "a\u0000b",
          "half of a pair", "a\uD800b",
          "other half", "\uDC00",
          "right-to-left override", "abc\u202Egpj.exe",
          "isolate", "\u2066a\u2069",
          "right-to-left mark", "a\u200Fb",
          "escape", "\u001B[31m",
          "no character", "a\uFFFEb");

  private final List<Bad> all = new ArrayList<>();

  private BadValues() {}

  /**
   * @param good one that is right, where there is one
   * @param needed whether the value must be there
   */
  static List<Bad> of(Shape shape, @Nullable JsonNode good, boolean needed) {
    var values = new BadValues();
    values.wrongTypes(shape);
    switch (shape.type()) {
      case "string" -> values.strings(shape, needed);
      case "integer", "number" -> values.numbers(shape);
      case "array" -> values.arrays(shape, good);
      default -> {}
    }
    return values.all;
  }

  private void refused(String what, JsonNode value) {
    all.add(new Bad(what, value, true));
  }

  private void wrongTypes(Shape shape) {
    Map<String, JsonNode> others =
        Map.of(
            "string", TextNode.valueOf("5"),
            "integer", IntNode.valueOf(5),
            "boolean", BooleanNode.TRUE,
            "array", JsonNodeFactory.instance.arrayNode(),
            "object", JsonNodeFactory.instance.objectNode());
    others.forEach((type, value) -> {
      boolean fits = type.equals(shape.type()) || (type + shape.type()).equals("integernumber");
      if (!fits) {
        refused(type + " for " + shape.type(), value);
      }
    });
  }

  private void strings(Shape shape, boolean needed) {
    if (shape.isChoice()) {
      refused("unknown choice", TextNode.valueOf("NO_SUCH_CHOICE"));
      refused(
          "choice in small letters",
          TextNode.valueOf(shape.choices().getFirst().toLowerCase(Locale.ROOT)));
      refused("choice by number", IntNode.valueOf(0));
      return;
    }
    UNREADABLE.forEach((what, text) -> refused(what, TextNode.valueOf(text)));
    switch (shape.format()) {
      case "uuid" -> identifiers();
      case "date-time" -> times();
      default -> texts(shape, needed);
    }
  }

  private void identifiers() {
    for (var id :
        List.of(
            "x",
            "00000000-0000-0000-0000-000000000000",
            "6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b",
            "01a2008d-7400-8123-9392-feaaaaaaaaaa0",
            "' OR 1=1 --")) {
      refused("no identifier " + id, TextNode.valueOf(id));
    }
  }

  private void times() {
    for (var time :
        List.of(
            "yesterday",
            "2026-13-45T00:00:00Z",
            "2026-11-23T00:00:00",
            "+999999999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z")) {
      refused("no time " + time, TextNode.valueOf(time));
    }
  }

  private void texts(Shape shape, boolean needed) {
    if (shape.longest() != null) {
      refused("too long", TextNode.valueOf("字".repeat(shape.longest() + 1)));
      refused("too long in rare characters", TextNode.valueOf(RARE.repeat(shape.longest() + 1)));
      all.add(new Bad("as long as may be", TextNode.valueOf(RARE.repeat(shape.longest())), false));
    } else {
      refused("endless", TextNode.valueOf("字".repeat(MUCH)));
    }
    if (shape.shortest() != null && shape.shortest() > 0) {
      refused("empty", TextNode.valueOf(""));
    }
    all.add(new Bad("blank", TextNode.valueOf(" \u3000\u200D "), needed));
    all.add(new Bad("emoji", TextNode.valueOf(FAMILY), false));
    all.add(new Bad("marks", TextNode.valueOf("'\"\\<script>{{7*7}}${x}%s\n"), false));
  }

  private void numbers(Shape shape) {
    refused("not finite", DecimalNode.valueOf(new BigDecimal("1e400")));
    refused("huge", BigIntegerNode.valueOf(BigInteger.TEN.pow(30)));
    if (shape.type().equals("integer")) {
      refused("fraction", DecimalNode.valueOf(new BigDecimal("1.5")));
    }
    if (shape.least() != null) {
      refused("too small", DecimalNode.valueOf(shape.least().subtract(BigDecimal.ONE)));
    }
    if (shape.most() != null) {
      refused("too large", DecimalNode.valueOf(shape.most().add(BigDecimal.ONE)));
    }
  }

  private void arrays(Shape shape, @Nullable JsonNode good) {
    var element = good == null || good.isEmpty() ? null : good.get(0);
    refused("nothing in it", array(NullNode.instance, 1));
    if (shape.longest() != null && element != null) {
      refused("too many", array(element, shape.longest() + 1));
    }
    if (shape.shortest() != null && shape.shortest() > 0) {
      refused("empty", JsonNodeFactory.instance.arrayNode());
    }
    var items = shape.items();
    if (items != null) {
      of(items, element, true).stream()
          .filter(bad -> !bad.what().equals("blank"))
          .forEach(bad ->
              all.add(new Bad("in it: " + bad.what(), array(bad.value(), 1), bad.refused())));
    }
  }

  private static ArrayNode array(JsonNode value, int times) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < times; i++) {
      array.add(value);
    }
    return array;
  }
}
