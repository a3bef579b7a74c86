// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** What became of an objection. */
public enum ObjectionState {
  OPEN,
  UPHELD,
  DISMISSED
}
