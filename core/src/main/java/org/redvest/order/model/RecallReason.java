// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why a job is taken from a team (收回). */
public enum RecallReason {
  /** The clock's: the team was silent for twice its time. */
  SILENT,
  TEAM_UNABLE,
  NEED_CHANGED,
  OTHER
}
