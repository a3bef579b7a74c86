// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import java.util.Map;

/**
 * An order to be placed, and how far it is to come.
 *
 * @param team who serves it, where it comes that far: first or second of the city's teams
 */
record Tale(String placedBy, Map<String, ?> placement, String stage, int team) {

  String words() {
    return String.valueOf(placement.get("need"));
  }
}
