package org.redvest.access;

/** What somebody is in a team. */
public enum TeamRole {
  LEADER,
  DEPUTY,
  MEMBER
}
