// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.redvest.standalone.badinput.Shape;
import org.redvest.standalone.endtoend.Marks;

/** Values that look right for a field of this name and shape, and often are. */
final class Guesses {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> WORDS = List.of("厨房水管漏水", "上门理发", "陪诊", "海棠社区三号楼");

  /** Fields, and the search by one, that stand in clear; whoever is served has a name as well. */
  private static final Set<String> FOR_ALL_TO_READ =
      Set.of("name", "title", "description", "preparation");

  private static final double OPTIONAL = 0.04;
  private static final double AS_KNOWN = 0.96;

  private final Dice dice;

  private final Harvest harvest;
  private final Instant now;

  Guesses(Dice dice, Harvest harvest, Instant now) {
    this.dice = dice;
    this.harvest = harvest;
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * @param known one that was good; most of its fields are taken over
   */
  ObjectNode object(Shape shape, ObjectNode known) {
    var object = JSON.objectNode();
    shape
        .fields()
        .forEach((name, field) -> {
          if (known.has(name) && dice.rolls(AS_KNOWN)) {
            object.set(name, known.get(name));
          } else if (shape.required().contains(name) || dice.rolls(OPTIONAL)) {
            object.set(name, value(name, field));
          }
        });
    return object;
  }

  JsonNode value(String name, Shape shape) {
    return switch (shape.type()) {
      case "object" -> object(shape, JSON.objectNode());
      case "array" -> array(name, shape);
      case "boolean" -> BooleanNode.valueOf(dice.rolls(0.5));
      case "integer" -> IntNode.valueOf(integer(shape));
      case "number" -> DoubleNode.valueOf(number(name));
      default -> TextNode.valueOf(text(name, shape));
    };
  }

  private ArrayNode array(String name, Shape shape) {
    var array = JSON.arrayNode();
    int size = dice.rolls(0.8) ? 1 : dice.below(4);
    for (int i = 0; i < size; i++) {
      array.add(value(name, Objects.requireNonNull(shape.items())));
    }
    return array;
  }

  private int integer(Shape shape) {
    int least = shape.least() == null ? 0 : shape.least().intValue();
    int most = shape.most() == null ? least + 10 : shape.most().intValue();
    return least + dice.below(Math.min(most - least, 200) + 1);
  }

  private double number(String name) {
    return switch (name) {
      case "lat" -> 34.5 + dice.below(100) / 1000.0;
      case "lng" -> 119.1 + dice.below(100) / 1000.0;
      default -> dice.below(100);
    };
  }

  /** Also for parameters of a path or query. */
  String text(String name, Shape shape) {
    if (shape.isChoice()) {
      return dice.oneOf(shape.choices());
    }
    return switch (shape.format()) {
      case "uuid" -> harvest.any(Harvest.kind(name)).orElse("00000000-0000-0000-0000-000000000000");
      case "date-time" -> time(name);
      default -> words(name, shape);
    };
  }

  /** A window that began an hour ago, so that what is planned can be reported at once. */
  private String time(String name) {
    int minutes = name.equals("from") ? -60 : -1;
    return now.plus(dice.rolls(0.7) ? minutes : dice.below(5_000), ChronoUnit.MINUTES).toString();
  }

  private String words(String name, Shape shape) {
    return switch (name) {
      case "phone", "contact" -> Marks.phone();
      case "datum" -> dice.oneOf(List.of("GCJ02", "WGS84", "BD09"));
      case "account" -> harvest.any("accounts").orElseThrow();
      case "category", "categories", "token", "cursor" ->
          harvest.any(Harvest.kind(name)).orElse("HOME_REPAIR");
      case "day" -> "MONDAY";
      case "confirmation" -> "DELETE_MY_ACCOUNT";
      case "textVersion" -> "fuzz-" + dice.below(10);
      case "city" -> harvest.any("cities").orElseThrow();
      default -> {
        var words = dice.oneOf(WORDS);
        var text = FOR_ALL_TO_READ.contains(name) ? words + dice.below(10_000) : Marks.text(words);
        yield shape.longest() != null && text.length() > shape.longest()
            ? text.substring(0, shape.longest())
            : text;
      }
    };
  }
}
