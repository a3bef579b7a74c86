// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.order.model.OrderAction;

/** The table of {@code every-stage-and-action.txt}. */
record StageTable(Map<Pair, Expected> cells) {

  record Pair(StageName stage, OrderAction action) {}

  /** One cell: the stage afterwards, or the code of the refusal, which leaves the stage. */
  record Expected(@Nullable StageName next, @Nullable String code) {

    static Expected of(String cell) {
      return switch (cell) {
        case "-" -> new Expected(null, "ORDER_WRONG_STAGE");
        case "?" -> new Expected(null, "ORDER_UNKNOWN");
        default -> new Expected(StageName.valueOf(cell), null);
      };
    }

    StageName stage(StageName before) {
      return next == null ? before : next;
    }

    @Override
    public String toString() {
      return code == null ? requireNonNull(next).name() : code;
    }
  }

  static StageTable read() {
    var lines = lines();
    var stages = Arrays.stream(words(lines.getFirst())).skip(1).map(StageName::valueOf).toList();
    var cells = new HashMap<Pair, Expected>();
    for (var line : lines.subList(1, lines.size())) {
      var words = words(line);
      var action = OrderAction.valueOf(words[0]);
      for (int i = 0; i < stages.size(); i++) {
        cells.put(new Pair(stages.get(i), action), Expected.of(words[i + 1]));
      }
    }
    return new StageTable(cells);
  }

  Expected expected(StageName stage, OrderAction action) {
    return requireNonNull(cells.get(new Pair(stage, action)), "not in the table");
  }

  int pairs() {
    return cells.size();
  }

  private static List<String> lines() {
    try (var in = StageTable.class.getResourceAsStream("every-stage-and-action.txt")) {
      var text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String[] words(String line) {
    return line.strip().split("\\s+");
  }
}
