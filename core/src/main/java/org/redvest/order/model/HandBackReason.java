// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why a team returns a job (退单). */
public enum HandBackReason {
  NO_PEOPLE,
  BEYOND_ABILITY,
  TIME_DOES_NOT_FIT,
  UNSAFE,
  OTHER
}
