package org.redvest.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Person;

/**
 * What the answers have named so far: things by the step of a path that leads to them, and what
 * somebody was told that he may do now. The newest stays, the older is forgotten by and by.
 */
final class Harvest {

  private static final int KEPT = 60;

  /** What a field names, wherever it stands. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("position", "positions"),
          Map.entry("station", "positions"),
          Map.entry("holder", "positions"),
          Map.entry("parent", "positions"),
          Map.entry("home", "positions"),
          Map.entry("successor", "positions"),
          Map.entry("positions", "positions"),
          Map.entry("team", "teams"),
          Map.entry("teams", "teams"),
          Map.entry("person", "persons"),
          Map.entry("personInCharge", "persons"),
          Map.entry("menuItem", "menu-items"),
          Map.entry("partOf", "orders"),
          Map.entry("duplicateOf", "orders"),
          Map.entry("category", "categories"),
          Map.entry("code", "categories"),
          Map.entry("token", "tokens"),
          Map.entry("cursor", "cursors"),
          Map.entry("next", "cursors"));

  /** A command that somebody was offered. */
  record Offered(Person to, String method, String path) {}

  private final Map<String, List<String>> things = new HashMap<>();
  private final List<Offered> offered = new ArrayList<>();
  private final Dice dice;

  Harvest(Dice dice) {
    this.dice = dice;
  }

  static String kind(String field) {
    return KINDS.getOrDefault(field, field);
  }

  Optional<String> any(String kind) {
    return dice.anyOf(things.getOrDefault(kind, List.of()));
  }

  /** Taken from the list: whoever is offered something does it once. */
  Optional<Offered> anyOffered() {
    return offered.isEmpty()
        ? Optional.empty()
        : Optional.of(offered.remove(dice.below(offered.size())));
  }

  void keep(String kind, String value) {
    put(things.computeIfAbsent(kind, each -> new ArrayList<>()), value);
  }

  private <T> void put(List<T> list, T value) {
    if (list.contains(value)) {
      return;
    }
    if (list.size() < KEPT) {
      list.add(value);
    } else {
      list.set(dice.below(KEPT), value);
    }
  }

  /** Of an answer to somebody about things of a kind. */
  void gather(Person person, String kind, Answer answer) {
    if (answer.status() < 300) {
      gather(person, kind, answer.json());
    }
  }

  private void gather(Person person, String kind, JsonNode node) {
    node.properties()
        .forEach(field -> {
          var name = field.getKey();
          var value = field.getValue();
          if (name.equals("actions")) {
            value.forEach(action -> offer(person, action));
          } else if (value.isTextual()) {
            name(name.equals("id") ? kind : KINDS.get(name), value);
          } else if (value.isObject()) {
            gather(person, KINDS.getOrDefault(name, kind), value);
          } else if (value.isArray()) {
            value.forEach(each -> element(person, name.equals("items") ? kind : name, each));
          }
        });
  }

  private void element(Person person, String kind, JsonNode element) {
    if (element.isObject()) {
      gather(person, kind, element);
    } else if (element.isTextual()) {
      name(KINDS.get(kind), element);
    }
  }

  private void name(@Nullable String kind, JsonNode value) {
    if (kind != null) {
      keep(kind, value.asText());
    }
  }

  private void offer(Person person, JsonNode action) {
    if (action.hasNonNull("path")) {
      put(
          offered,
          new Offered(person, action.path("method").asText(), action.path("path").asText()));
    }
  }
}
