// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** How a round or an order ended. */
public enum Outcome {
  SOLVED,
  UNRATED,
  UNSOLVED
}
