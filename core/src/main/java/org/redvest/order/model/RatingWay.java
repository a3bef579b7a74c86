package org.redvest.order.model;

/** How a rating came; every rate is shown by way as well. */
public enum RatingWay {
  ACCOUNT,
  LINK,
  KIOSK,
  CALL_BACK
}
