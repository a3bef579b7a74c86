package org.redvest.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, before anything was looked up about him.
 *
 * @param identity as the token said
 * @param trace the request's trace identifier (W3C Trace Context, 32 hexadecimal digits), kept with
 *     whatever the request causes
 * @param client where the request came from; null where that is not known
 */
public record Caller(Identity identity, String trace, @Nullable ClientAddress client) {

  /** RedVest itself; no request began it, so its trace is all zeros, which no request has. */
  public static final Caller CLOCK = new Caller(new Clockwork(), "0".repeat(32));

  /** From nowhere in particular. */
  public Caller(Identity identity, String trace) {
    this(identity, trace, null);
  }

  /** What a token says of its bearer. */
  public sealed interface Identity {}

  /** No token. */
  public record Anonymous() implements Identity {}

  /**
   * A person or a partner's machine client.
   *
   * @param bootstrap whether the token carries the role {@code redvest-bootstrap}
   */
  public record SignedIn(Account account, boolean bootstrap) implements Identity {}

  /** Somebody with a signed link to one subject, already verified. */
  public record Link(UUID subject) implements Identity {}

  /** RedVest itself, on behalf of a deadline. */
  public record Clockwork() implements Identity {}
}
