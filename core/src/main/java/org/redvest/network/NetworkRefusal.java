// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** A rule of the network said no. */
public enum NetworkRefusal implements Refusal.Code {
  APPOINTING_ONESELF(Kind.FORBIDDEN),

  APPOINTMENT_PERIOD_INVALID(Kind.INVALID),
  IMPORT_INVALID(Kind.INVALID),
  POSITION_DIVISION_INVALID(Kind.INVALID),
  POSITION_LEVEL_INVALID(Kind.INVALID),
  POSITION_NAME_INVALID(Kind.INVALID),
  POSITION_PARENT_UNKNOWN(Kind.INVALID),
  POSITION_SUCCESSOR_INVALID(Kind.INVALID),
  SYSTEM_ROLE_AT_ROOT_ONLY(Kind.INVALID),
  SYSTEM_ROLE_WITHOUT_END(Kind.INVALID),

  APPOINTMENT_EXISTS(Kind.CONFLICT),
  APPOINTMENT_OVER(Kind.CONFLICT),
  AUDITOR_ONLY_READS(Kind.CONFLICT),
  POSITION_CLOSED(Kind.CONFLICT),
  POSITION_EXISTS(Kind.CONFLICT),
  POSITION_HAS_CHILDREN(Kind.CONFLICT),
  /** Its closing would end what only two people may end. */
  POSITION_HAS_SYSTEM_ROLES(Kind.CONFLICT),
  SYSTEM_ROLE_HELD(Kind.CONFLICT);

  private final Kind kind;

  NetworkRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
