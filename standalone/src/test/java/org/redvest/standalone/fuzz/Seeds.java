// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redvest.standalone.authority.Specimens;
import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.endtoend.Call;

/**
 * A good request of each operation, prepared on fresh ground: each is sent once as it is, and its
 * body is what later ones are made of.
 */
final class Seeds {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Call> good = new HashMap<>();
  private final Deque<Sending> waiting = new ArrayDeque<>();

  void sow(Specimens specimens, List<Operation> operations, Dice dice) {
    var fresh = new ArrayList<Sending>();
    for (var operation : operations) {
      if (Specimens.operations().contains(operation.id())) {
        var specimen = specimens.of(operation.id());
        good.put(operation.id(), specimen.call());
        if (!operation.id().equals(Crowd.DELETION)) {
          fresh.add(new Sending(operation, specimen.by(), specimen.call()));
        }
      }
    }
    Collections.shuffle(fresh, dice.random());
    waiting.addAll(fresh);
  }

  Optional<Sending> next() {
    return Optional.ofNullable(waiting.poll());
  }

  /** Whatever its kind; empty for an operation that nobody has tried. */
  Optional<Call> of(Operation operation) {
    return Optional.ofNullable(good.get(operation.id()));
  }

  /** A JSON body's fields, none where there is none. */
  ObjectNode fields(Operation operation) {
    var known = good.get(operation.id());
    var body = known == null ? null : known.body();
    try {
      return body == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
