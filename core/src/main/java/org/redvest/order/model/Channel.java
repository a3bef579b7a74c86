// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** How an order came in. */
public enum Channel {
  /** The requester himself, signed in. */
  ONLINE,
  /** Written down at the station for somebody who came. */
  VISIT,
  /** Written down at somebody's door. */
  DOOR_TO_DOOR,
  /** At the station's kiosk. */
  KIOSK,
  /** Told over the telephone. */
  HOTLINE,
  /** From a partner's system, under its own reference. */
  PARTNER;

  /** Whether somebody else writes it down for the person served. */
  public boolean isOnBehalf() {
    return this != ONLINE && this != PARTNER;
  }
}
