// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** Why a request is answered with no. */
public enum RejectionReason {
  /** Somebody asked for the same already; the other order is named. */
  DUPLICATE,
  /** It turned out not to be true. */
  NOT_TRUE,
  /** Nothing that volunteers may or can do, and no office is competent either. */
  NOT_VOLUNTEER_WORK,
  /** Outside the area that the position answers for. */
  OUTSIDE_AREA,
  /** Too dangerous for volunteers (志愿服务条例 art. 12). */
  TOO_DANGEROUS,
  /** Nobody could be reached to verify it. */
  UNREACHABLE
}
