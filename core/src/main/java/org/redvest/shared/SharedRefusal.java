package org.redvest.shared;

import java.util.Map;

/** A refusal that any feature may give. */
public final class SharedRefusal extends Refusal {

  /** The reasons; the texts are looked up by these names. */
  public enum Code implements Refusal.Code {
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    FORBIDDEN(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    STALE_VERSION(Kind.STALE),
    BUSY(Kind.BUSY),

    BODY_TOO_LARGE(Kind.TOO_LARGE),
    CURSOR_INVALID(Kind.MALFORMED),
    MALFORMED_REQUEST(Kind.MALFORMED),

    CREDIT_CODE_INVALID(Kind.INVALID),
    DATUM_NOT_SUPPORTED(Kind.INVALID),
    NOT_A_NAME(Kind.INVALID),
    NOT_A_PHONE_NUMBER(Kind.INVALID),
    NOT_A_POINT(Kind.INVALID),
    NOT_A_TIME_WINDOW(Kind.INVALID),
    TEXT_INVALID(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public SharedRefusal(Code code, Map<String, Object> parameters) {
    super(code, parameters);
  }

  public SharedRefusal(Code code) {
    this(code, Map.of());
  }
}
