// SPDX-License-Identifier: MulanPSL-2.0
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
 * What the answers have named so far: things by the step of a path that leads to them, to whom they
 * were named, and what somebody was told that he may do or read now. The newest stays, the older is
 * forgotten by and by.
 */
final class Harvest {

  private static final int KEPT = 60;
  private static final int NEWEST = 20;

  /** Orders of which nobody here may know. */
  static final String ORDERS_ABROAD = "orders abroad";

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
          Map.entry("offer", "offers"),
          Map.entry("objection", "objections"),
          Map.entry("order", "orders"),
          Map.entry("cursor", "cursors"),
          Map.entry("next", "cursors"));

  /** A command that somebody was offered, or an address that he was given. */
  record Offered(Person to, String method, String path) {}

  /** Who was told of which thing. */
  record Told(Person who, String thing) {}

  private final Map<String, List<String>> things = new HashMap<>();
  private final Map<String, List<Told>> told = new HashMap<>();
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

  /** Something of this kind, with somebody who was told of it. */
  Optional<Told> anyTold(String kind) {
    return dice.anyOf(told.getOrDefault(kind, List.of()));
  }

  /** One of the newest, and only once: most are over soon. */
  Optional<Offered> anyOffered() {
    return offered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            offered.remove(offered.size() - 1 - dice.below(Math.min(NEWEST, offered.size()))));
  }

  void keep(String kind, String value) {
    put(things.computeIfAbsent(kind, each -> new ArrayList<>()), value);
  }

  void tell(Person who, String kind, String thing) {
    keep(kind, thing);
    put(told.computeIfAbsent(kind, each -> new ArrayList<>()), new Told(who, thing));
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

  /** Of the answer to a request. */
  void gather(Sending sending, Answer answer) {
    if (answer.status() >= 300) {
      return;
    }
    var call = sending.call();
    subjects(sending);
    var key = call.headers().get("Idempotency-Key");
    if (key != null) {
      tell(sending.by(), "idempotency", key);
    }
    if (answer.json().hasNonNull("next")) {
      var list = call.path().replaceAll("[?&]cursor=[^&]*", "");
      offer(
          sending.by(),
          "GET",
          list + (list.contains("?") ? "&" : "?") + "cursor=" + answer.text("/next"));
    }
    gather(sending.by(), sending.operation().path().split("/", -1)[2], answer.json());
  }

  /** What the path names: whoever did something to it may perhaps do more. */
  private void subjects(Sending sending) {
    var template = sending.operation().path().split("/", -1);
    var steps = sending.call().path().split("[/?]", -1);
    for (int i = 2; i < template.length; i++) {
      if (template[i].equals("{id}")) {
        tell(sending.by(), template[i - 1], steps[i]);
      }
    }
  }

  private void gather(Person person, String kind, JsonNode node) {
    node.properties()
        .forEach(field -> {
          var name = field.getKey();
          var value = field.getValue();
          if (name.equals("actions")) {
            value.forEach(action ->
                offer(person, action.path("method").asText(), action.path("path").asText()));
          } else if (value.asText().startsWith("/v1/")) {
            offer(person, "GET", value.asText());
          } else if (value.isTextual()) {
            name(person, name.equals("id") ? kind : KINDS.get(name), value);
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
      name(person, KINDS.get(kind), element);
    }
  }

  private void name(Person person, @Nullable String kind, JsonNode value) {
    if (kind != null) {
      tell(person, kind, value.asText());
    }
  }

  void offer(Person person, String method, String path) {
    var offer = new Offered(person, method, path);
    if (!path.isEmpty() && !offered.contains(offer)) {
      offered.add(offer);
    }
    if (offered.size() > KEPT) {
      offered.removeFirst();
    }
  }
}
