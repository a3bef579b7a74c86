package org.redvest.order.model;

/** What became of an offer. */
public enum OfferState {
  OPEN,
  ACCEPTED,
  DECLINED,
  EXPIRED,
  WITHDRAWN
}
