package org.redvest.shared;

/** How dangerous a job may be for who does it (志愿服务条例 art. 12, 17). */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH;

  public boolean isAtMost(RiskLevel limit) {
    return compareTo(limit) <= 0;
  }
}
