// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** What became of an offer. */
public enum OfferState {
  OPEN,
  ACCEPTED,
  DECLINED,
  EXPIRED,
  WITHDRAWN
}
