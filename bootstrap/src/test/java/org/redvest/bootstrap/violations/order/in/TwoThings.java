package org.redvest.bootstrap.violations.order.in;

/** Can be asked for two things. */
public interface TwoThings {

  void place();

  void cancel();
}
