package org.redvest.idempotency;

import java.util.Map;
import org.redvest.shared.Refusal;

/** What is refused of a request that bears a key. */
public final class IdempotencyRefusal extends Refusal {

  /** The reasons. */
  public enum Code implements Refusal.Code {
    /** The key was given to another request. */
    IDEMPOTENCY_KEY_REUSED(Kind.INVALID),
    /** No request of this caller with such a key has succeeded of late. */
    REQUEST_UNKNOWN(Kind.NOT_FOUND),
    /** The same request is under way, and takes its time. */
    REQUEST_IN_PROGRESS(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  private static final int SOON_SECONDS = 1;

  public IdempotencyRefusal(Code code) {
    super(
        code,
        code == Code.REQUEST_IN_PROGRESS ? Map.of(RETRY_AFTER_SECONDS, SOON_SECONDS) : Map.of());
  }
}
