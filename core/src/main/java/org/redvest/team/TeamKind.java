// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team;

/** What a team is in law. */
public enum TeamKind {
  /** A volunteer service organisation registered with civil affairs. */
  REGISTERED_ORGANISATION(true),
  /** Volunteers of an office, a school, a hospital or another public body. */
  PUBLIC_BODY(true),
  /** A group of a villagers' or residents' committee. */
  COMMITTEE_GROUP(false),
  /** Neighbours who serve together; somebody else answers for their records. */
  UNREGISTERED(false);

  private final boolean legalPerson;

  TeamKind(boolean legalPerson) {
    this.legalPerson = legalPerson;
  }

  /** Whether it has a unified social credit code of its own and so can sign its own records. */
  public boolean isLegalPerson() {
    return legalPerson;
  }
}
