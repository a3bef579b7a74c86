// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** The duty that a deadline is for. */
public enum Duty {
  VERIFY,
  DISPATCH,
  START,
  REPORT,
  RATE,
  CALL_BACK
}
