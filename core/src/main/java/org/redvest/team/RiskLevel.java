// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** How much a job may endanger those who serve; the order counts. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH;

  public boolean covers(RiskLevel job) {
    return compareTo(job) >= 0;
  }
}
