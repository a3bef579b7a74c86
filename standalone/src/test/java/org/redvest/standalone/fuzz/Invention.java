package org.redvest.standalone.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.badinput.Operation.Given;
import org.redvest.standalone.badinput.Spoiled;
import org.redvest.standalone.badinput.Spoiling;
import org.redvest.standalone.endtoend.Call;

/**
 * Thinks of the next request: often what somebody was just told that he may do, else any operation,
 * by somebody who may perhaps; mostly good, sometimes with one thing done to it.
 */
final class Invention {

  private static final double AS_OFFERED = 0.45;
  private static final double OPTIONAL = 0.3;
  private static final double SPOILT = 0.15;
  private static final Pattern STEP = Pattern.compile("\\{(\\w+)}");

  private final Dice dice;
  private final Harvest harvest;
  private final Guesses guesses;
  private final List<Operation> operations;
  private final Crowd crowd;

  Invention(Dice dice, Harvest harvest, Guesses guesses, List<Operation> operations, Crowd crowd) {
    this.dice = dice;
    this.harvest = harvest;
    this.guesses = guesses;
    this.operations = operations;
    this.crowd = crowd;
  }

  Sending next() {
    var offered = dice.rolls(AS_OFFERED) ? harvest.anyOffered() : Optional.<Harvest.Offered>empty();
    var sending = offered.map(this::asOffered).orElseGet(this::anything);
    if (!dice.rolls(SPOILT)) {
      return sending;
    }
    var ways = Spoiling.of(sending.operation(), sending.call());
    Spoiled way = dice.oneOf(ways);
    return new Sending(sending.operation(), sending.by(), way.call());
  }

  private Sending asOffered(Harvest.Offered offered) {
    return operations.stream()
        .filter(each -> each.method().equals(offered.method()))
        .filter(each -> matches(each.path(), offered.path()))
        .findFirst()
        .map(each -> new Sending(each, offered.to(), call(each, offered.path())))
        .orElseGet(this::anything);
  }

  private static boolean matches(String template, String path) {
    return path.matches(STEP.matcher(template).replaceAll("[^/]+"));
  }

  private Sending anything() {
    var operation = dice.oneOf(operations);
    var by = crowd.oneFor(operation, dice);
    return new Sending(operation, by, call(operation, path(operation)));
  }

  private String path(Operation operation) {
    Function<String, String> thing =
        kind -> harvest.any(kind).orElse("00000000-0000-0000-0000-000000000000");
    var steps = operation.path().split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      if (steps[i].startsWith("{")) {
        steps[i] = encoded(thing.apply(steps[i].equals("{person}") ? "persons" : steps[i - 1]));
      }
    }
    return String.join("/", steps);
  }

  private Call call(Operation operation, String path) {
    var query = new ArrayList<String>();
    for (var parameter : operation.in("query")) {
      if (parameter.required() || dice.rolls(OPTIONAL)) {
        query.add(parameter.name() + "=" + encoded(value(parameter)));
      }
    }
    var call = new Call(operation.method(), path, Map.of(), null);
    if (!query.isEmpty()) {
      call = call.to(path + "?" + String.join("&", query));
    }
    return operation.body() == null ? call : withBody(operation, call);
  }

  private String value(Given parameter) {
    var shape = parameter.shape().items() == null ? parameter.shape() : parameter.shape().items();
    var value = guesses.value(parameter.name(), shape);
    return value.asText();
  }

  private Call withBody(Operation operation, Call call) {
    if (operation.bodyType().equals("application/json")) {
      return Call.json(
          call.method(), call.path(), guesses.object(Objects.requireNonNull(operation.body())));
    }
    return call.body(operation.bodyType(), table().getBytes(StandardCharsets.UTF_8));
  }

  /** A village more, in a town that is there or not. */
  private String table() {
    var town = "%d001".formatted(910_101 + dice.below(500) * 100);
    return "code,name,parent_code,level\n%s%03d,新村,%s,VILLAGE\n"
        .formatted(town, dice.below(1000), town);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
