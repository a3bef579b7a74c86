// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.menu;

/** Whether an item can be ordered. */
public enum MenuStatus {
  PUBLISHED,
  /** The end; what replaces it is a new item. */
  WITHDRAWN
}
