// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

/** What somebody is in a team. */
public enum TeamRole {
  LEADER,
  DEPUTY,
  MEMBER
}
