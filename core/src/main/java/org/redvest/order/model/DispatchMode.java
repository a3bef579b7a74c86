// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** To whom an order is offered at once. */
public enum DispatchMode {
  /** To the one team that a dispatcher picked. */
  DIRECT,
  /** To the best few in turn. */
  WAVE,
  /** To all who could (抢单). */
  POOL
}
