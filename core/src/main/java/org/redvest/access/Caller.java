// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.SharedRefusal;

/**
 * Who sent a request, before anything was looked up about him.
 *
 * @param identity as the token said
 * @param trace the request's trace identifier (W3C Trace Context, 32 hexadecimal digits), kept with
 *     whatever the request causes
 * @param client where the request came from; null where that is not known
 * @param key the client's name for a command; null where it gave none, and for readings
 */
public record Caller(
    Identity identity, String trace, @Nullable ClientAddress client, @Nullable RequestKey key) {

  /** RedVest itself; no request began it, so its trace is all zeros, which no request has. */
  public static final Caller CLOCK = new Caller(new Clockwork(), "0".repeat(32));

  /** From nowhere in particular, and without a key. */
  public Caller(Identity identity, String trace) {
    this(identity, trace, null);
  }

  /** Whoever reads, or has not named what he commands. */
  public Caller(Identity identity, String trace, @Nullable ClientAddress client) {
    this(identity, trace, client, null);
  }

  /** The same caller with the key of his command. */
  public Caller naming(@Nullable RequestKey command) {
    return new Caller(identity, trace, client, command);
  }

  /** The same request of somebody whose identity is known better by now. */
  public Caller as(Identity known) {
    return new Caller(known, trace, client, key);
  }

  /** His account; whoever has none has nothing of his own here, and is told to sign in. */
  public Account account() {
    return switch (identity) {
      case SignedIn signedIn -> signedIn.account();
      case Anonymous _, Link _, Clockwork _ -> throw SharedRefusal.UNAUTHENTICATED.refusal();
    };
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

  /**
   * Somebody with a signed link to one subject, already verified.
   *
   * @param issuedBy who had the link made
   */
  public record Link(UUID subject, PersonId issuedBy) implements Identity {}

  /** RedVest itself, on behalf of a deadline. */
  public record Clockwork() implements Identity {}
}
