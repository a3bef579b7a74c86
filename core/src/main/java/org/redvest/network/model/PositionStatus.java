// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

/** Whether a position still works. */
public enum PositionStatus {
  ACTIVE,
  /** Closed or merged; its successor took over what was open. */
  CLOSED
}
