// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.badinput.Operation.Given;
import org.redvest.standalone.badinput.Spoiled;
import org.redvest.standalone.badinput.Spoiling;
import org.redvest.standalone.endtoend.Call;

/**
 * Thinks of the next request: often what somebody was just told that he may do, else any operation,
 * by somebody who may perhaps, about something that he was told of; mostly good, sometimes with one
 * thing done to it.
 */
final class Invention {

  private static final double AS_PREPARED = 0.05;
  private static final double AS_OFFERED = 0.5;
  private static final double ABOUT_ORDERS = 0.2;
  private static final double ENDED_AT_ONCE = 0.15;
  private static final double WAS_TOLD = 0.8;
  private static final double ABROAD = 0.1;
  private static final double OPTIONAL = 0.2;
  private static final double NAMED = 0.08;
  private static final double SPOILT = 0.15;

  /** What makes more of what others need. */
  private static final List<String> OF_ORDERS = List.of("placeOrder", "listOrders", "readOrder");

  /** Offered in every stage: taken up each time, they would leave few orders to go on. */
  private static final Pattern ENDS =
      Pattern.compile(".*/(cancellation|rejection|referral|nudges|escalation)");

  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
  private static final Pattern STEP = Pattern.compile("\\{(\\w+)}");

  private final Dice dice;
  private final Harvest harvest;
  private final Guesses guesses;
  private final Seeds seeds;
  private final List<Operation> operations;
  private final List<Operation> ofOrders;
  private final Crowd crowd;

  Invention(
      Dice dice,
      Harvest harvest,
      Guesses guesses,
      Seeds seeds,
      List<Operation> operations,
      Crowd crowd) {
    this.dice = dice;
    this.harvest = harvest;
    this.guesses = guesses;
    this.seeds = seeds;
    this.operations = operations;
    this.ofOrders = operations.stream().filter(each -> OF_ORDERS.contains(each.id())).toList();
    this.crowd = crowd;
  }

  Sending next() {
    var prepared = dice.rolls(AS_PREPARED) ? seeds.next() : Optional.<Sending>empty();
    if (prepared.isPresent()) {
      return prepared.get();
    }
    var offered = dice.rolls(AS_OFFERED) ? harvest.anyOffered() : Optional.<Harvest.Offered>empty();
    var sending = offered.flatMap(this::asOffered).orElseGet(this::anything);
    if (!dice.rolls(SPOILT)) {
      return sending;
    }
    var ways = Spoiling.of(sending.operation(), sending.call());
    Spoiled way = dice.oneOf(ways);
    return new Sending(sending.operation(), sending.by(), way.call());
  }

  private Optional<Sending> asOffered(Harvest.Offered offered) {
    if (ENDS.matcher(offered.path()).matches() && !dice.rolls(ENDED_AT_ONCE)) {
      return Optional.empty();
    }
    return operations.stream()
        .filter(each -> each.method().equals(offered.method()))
        .filter(each -> matches(each.path(), offered.path()))
        .findFirst()
        .map(each -> new Sending(each, offered.to(), withBody(each, offered.path())));
  }

  private static boolean matches(String template, String path) {
    return path.split("[?]", 2)[0].matches(STEP.matcher(template).replaceAll("[^/]+"));
  }

  private Sending anything() {
    var operation = dice.oneOf(dice.rolls(ABOUT_ORDERS) ? ofOrders : operations);
    var told =
        dice.rolls(WAS_TOLD)
            ? harvest
                .anyTold(kind(operation))
                .filter(each -> crowd.mayPerhaps(each.who(), operation))
            : Optional.<Harvest.Told>empty();
    var by = told.map(Harvest.Told::who).orElseGet(() -> crowd.oneFor(operation, dice));
    var path = path(operation, told.map(Harvest.Told::thing));
    return new Sending(operation, by, withBody(operation, path + query(operation)));
  }

  /** Of the first thing that the path names; empty where it names none. */
  private static String kind(Operation operation) {
    var steps = operation.path().split("/[{]", 2);
    return steps.length == 1 ? "" : steps[0].substring(steps[0].lastIndexOf('/') + 1);
  }

  private String path(Operation operation, Optional<String> first) {
    var abroad = kind(operation).equals("orders") && dice.rolls(ABROAD);
    var given = abroad ? harvest.any(Harvest.ORDERS_ABROAD) : first;
    var steps = operation.path().split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      if (steps[i].startsWith("{")) {
        var kind = steps[i].equals("{person}") ? "persons" : steps[i - 1];
        steps[i] = encoded(given.or(() -> harvest.any(kind)).orElse(NOTHING));
        given = Optional.empty();
      }
    }
    return String.join("/", steps);
  }

  private String query(Operation operation) {
    var query = new ArrayList<String>();
    for (var parameter : operation.in("query")) {
      if (parameter.required() || dice.rolls(OPTIONAL)) {
        query.add(parameter.name() + "=" + encoded(value(parameter)));
      }
    }
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private String value(Given parameter) {
    var shape = parameter.shape().items() == null ? parameter.shape() : parameter.shape().items();
    return guesses.value(parameter.name(), shape).asText();
  }

  private Call withBody(Operation operation, String path) {
    var call = withHead(operation, new Call(operation.method(), path, Map.of(), null));
    var shape = operation.body();
    if (shape == null) {
      return call;
    }
    if (operation.bodyType().equals("application/json")) {
      return call.json(guesses.object(shape, seeds.fields(operation)));
    }
    var good = seeds.of(operation).orElseThrow();
    return call.body(
        Objects.requireNonNull(good.headers().get(Call.TYPE)), Objects.requireNonNull(good.body()));
  }

  private Call withHead(Operation operation, Call call) {
    var headed = call;
    for (var header : operation.in("header")) {
      if (header.name().equals("Idempotency-Key") && dice.rolls(NAMED)) {
        headed = headed.with(header.name(), "fuzz-" + dice.below(1_000));
      } else if (header.name().equals("If-Match") && dice.rolls(NAMED)) {
        headed = headed.with(header.name(), "\"" + dice.below(6) + "\"");
      }
    }
    return headed;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
