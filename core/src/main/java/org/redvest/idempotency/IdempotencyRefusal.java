// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import java.util.Map;
import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** What is refused of a request that bears a key. */
public enum IdempotencyRefusal implements Refusal.Code {
  /** The key was given to another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.INVALID),
  /** No request of this caller with such a key has succeeded of late. */
  REQUEST_UNKNOWN(Kind.NOT_FOUND),
  /** The same request is under way, and takes its time. */
  REQUEST_IN_PROGRESS(Kind.CONFLICT);

  private static final int SOON_SECONDS = 1;

  private final Kind kind;

  IdempotencyRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** With the time after which it is worth asking again, where it is. */
  @Override
  public Refusal refusal() {
    return this == REQUEST_IN_PROGRESS
        ? refusal(Map.of(Refusal.RETRY_AFTER_SECONDS, SOON_SECONDS))
        : refusal(Map.of());
  }
}
