// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

/** What a person is appointed to do at a position and everywhere below it (DESIGN: 任命). */
public enum Role {
  /** Keeps the network, the appointments below and the teams' approval; sees no personal data. */
  ADMINISTRATOR,
  /** Keeps a station or a level above: verifies, dispatches, answers for the orders held. */
  KEEPER,
  /** Dispatches orders to teams. */
  DISPATCHER,
  /** Reads everything below, decides objections and complaints, confirms assessments. */
  SECRETARY,
  /** Reads masked; writes call-backs and inspection notes only. */
  SUPERVISOR,
  /** A partner system under agreement: places orders at and below the position. */
  PARTNER,

  /** Accounts and configuration. One of three that keep an eye on one another (GB/T 22239). */
  SYSTEM_ADMIN,
  /** Partners, keys, the root's rulebooks. */
  SECURITY_ADMIN,
  /** Reads the audit trail, and nothing else. */
  AUDITOR;

  /** Whether it is held at a root, without an end, and with no other of these. */
  public boolean isSystem() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
  }
}
