// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import java.util.HashMap;
import java.util.Map;

/** Bodies of requests. */
final class Bodies {

  private Bodies() {}

  /** The map with these names and values besides. */
  static Map<String, Object> with(Map<String, ?> map, Object... namesAndValues) {
    var all = new HashMap<String, Object>(map);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return all;
  }
}
