package org.redvest.order.model;

/** What became of an objection. */
public enum ObjectionState {
  OPEN,
  UPHELD,
  DISMISSED
}
