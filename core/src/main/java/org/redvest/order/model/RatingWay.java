// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/**
 * How a rating came; every rate is shown by way as well. What an independent caller was told is a
 * {@link CallBack} and no rating.
 */
public enum RatingWay {
  ACCOUNT,
  LINK,
  KIOSK
}
