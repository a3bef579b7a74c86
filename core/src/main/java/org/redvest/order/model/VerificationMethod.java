// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

/** How a request was checked. */
public enum VerificationMethod {
  SITE_VISIT,
  PHONE,
  ONLINE
}
