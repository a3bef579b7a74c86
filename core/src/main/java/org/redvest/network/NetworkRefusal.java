package org.redvest.network;

import java.util.Map;
import org.redvest.shared.Refusal;

/** A rule of the network said no. */
public class NetworkRefusal extends Refusal {

  /** The reasons; the texts are looked up by these names. */
  public enum Code implements Refusal.Code {
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

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public NetworkRefusal(Code code, Map<String, Object> parameters) {
    super(code, parameters);
  }

  public NetworkRefusal(Code code) {
    this(code, Map.of());
  }
}
