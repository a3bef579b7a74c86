// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import org.redvest.network.Level;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** Levels of positions in queries. */
final class Levels {

  private Levels() {}

  static Level named(String name) {
    try {
      return Level.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedRequest(Fault.unknownValue("level", Level.class));
    }
  }
}
