// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import java.util.List;
import java.util.Locale;

/** The people who can sign in; what they may do, the product's own tables say. */
public enum DemoPerson {
  BOOTSTRAP("may create a root position and appoint its first administrator"),
  ADMINISTRATOR("ADMINISTRATOR of the city"),
  SYSTEM_ADMIN("SYSTEM_ADMIN of the city: accounts and configuration"),
  SECURITY_ADMIN("SECURITY_ADMIN of the city: admits partners"),
  AUDITOR("AUDITOR of the city: reads the audit trail, and nothing else"),
  DISPATCHER("DISPATCHER of a centre"),
  SECRETARY("SECRETARY of the same centre"),
  SUPERVISOR("SUPERVISOR of the same centre"),
  KEEPER("KEEPER of a station under that centre"),
  KEEPER_ELSEWHERE("KEEPER of a station under another centre"),
  LEADER_A("leader of team A, which serves the keeper's station"),
  DEPUTY_A("deputy of team A"),
  LEADER_B("leader of team B, which serves the keeper's station"),
  RESIDENT("a resident"),
  RESIDENT_2("another resident");

  private final String description;

  DemoPerson(String description) {
    this.description = description;
  }

  /** The name to sign in with, which is also the subject of the tokens. */
  public String username() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String description() {
    return description;
  }

  List<String> groups() {
    return this == BOOTSTRAP ? List.of("redvest-bootstrap") : List.of();
  }
}
