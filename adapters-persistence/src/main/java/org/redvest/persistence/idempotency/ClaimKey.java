// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.idempotency;

import static java.time.temporal.ChronoUnit.DAYS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.redvest.access.Caller;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.Sealing;

/**
 * What a claim is found by. Whose it is and the key's own words may be personal, so both stand in
 * the table as keyed hashes.
 */
public final class ClaimKey {

  private final byte[] owner;
  private final byte[] key;

  private ClaimKey(byte[] owner, byte[] key) {
    this.owner = owner;
    this.key = key;
  }

  /** The key as this caller's, and nobody else's. */
  public static ClaimKey of(Caller.Identity owner, String key, Sealing sealing) {
    return new ClaimKey(hash(name(owner), sealing), hash("key\n" + key, sealing));
  }

  public byte[] owner() {
    return owner;
  }

  public byte[] key() {
    return key;
  }

  /** When the month began that the instant lies in; partitions are months of UTC. */
  static Instant month(Instant at) {
    return at.atOffset(ZoneOffset.UTC).truncatedTo(DAYS).withDayOfMonth(1).toInstant();
  }

  /** The months before this one hold nothing that is kept still. */
  public static Instant oldestMonth(Instant now) {
    return month(now.minus(Outcome.KEPT));
  }

  private static String name(Caller.Identity owner) {
    return switch (owner) {
      case Caller.SignedIn(var account, var _) ->
          "account\n" + account.issuer() + '\n' + account.subject();
      case Caller.Link(var subject, var _) -> "link\n" + subject;
      case Caller.Anonymous _, Caller.Clockwork _ ->
          throw new IllegalArgumentException("has no keys of its own");
    };
  }

  private static byte[] hash(String words, Sealing sealing) {
    return sealing.mac(Sealing.Purpose.IDEMPOTENCY, words.getBytes(StandardCharsets.UTF_8));
  }
}
