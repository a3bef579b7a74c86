// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.util.ArrayList;
import java.util.List;
import org.redvest.standalone.endtoend.Call;

/** All that can be done to a good request. */
public final class Spoiling {

  private static final String JSON = "application/json";

  private Spoiling() {}

  public static List<Spoiled> of(Operation operation, Call good) {
    var all = new ArrayList<>(BadHeads.of(operation, good));
    var body = operation.body();
    if (body != null && operation.bodyType().equals(JSON)) {
      all.addAll(BadBodies.of(good, body));
    } else if (body != null && good.body() != null) {
      all.addAll(BadFiles.of(good));
    }
    return all;
  }
}
