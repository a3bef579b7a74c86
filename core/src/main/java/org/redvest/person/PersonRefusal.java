package org.redvest.person;

import java.util.Map;
import org.redvest.shared.Refusal;

/** Why something that a person asked about himself, or about an account, was refused. */
public final class PersonRefusal extends Refusal {

  /** The reasons; the texts are looked up by these names. */
  public enum Code implements Refusal.Code {
    /** A first write must say in which city, because every row has one. */
    HOME_CITY_REQUIRED(Kind.INVALID),
    HOME_CITY_UNKNOWN(Kind.INVALID),

    // accounts of others
    BLOCKING_ONESELF(Kind.FORBIDDEN),
    ALREADY_BLOCKED(Kind.CONFLICT),
    NOT_BLOCKED(Kind.CONFLICT),

    // duties towards others that nobody would take over
    SOLE_ADMINISTRATOR(Kind.CONFLICT),
    SOLE_LEADER_WITH_ORDERS(Kind.CONFLICT),
    IN_CHARGE_OF_ORDERS(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public PersonRefusal(Code code, Map<String, Object> parameters) {
    super(code, parameters);
  }

  public PersonRefusal(Code code) {
    this(code, Map.of());
  }
}
