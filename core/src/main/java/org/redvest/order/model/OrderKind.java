// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** What sort of asking it was. */
public enum OrderKind {
  /** A need in the requester's own words (诉求). */
  REQUEST,
  /** A service chosen from a menu (点菜单). */
  MENU,
  /** A small wish with a text for the public (微心愿). */
  WISH
}
