package org.redvest.person.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.person.PersonRefusal.Code;
import org.redvest.shared.Version;

/**
 * Whether a person's account is let in. A blocked one is refused from its next request on; nothing
 * else of the person changes, and all is as before once it is let in again.
 */
public record AccountStanding(PersonId person, Version version, @Nullable Block block) {

  /** Since when it is kept out, and why. */
  public record Block(BlockReason reason, Instant since) {}

  public AccountStanding blocked(BlockReason reason, Instant now) {
    if (block != null) {
      throw new PersonRefusal(Code.ALREADY_BLOCKED);
    }
    return new AccountStanding(person, version.next(), new Block(reason, now));
  }

  public AccountStanding unblocked() {
    if (block == null) {
      throw new PersonRefusal(Code.NOT_BLOCKED);
    }
    return new AccountStanding(person, version.next(), null);
  }
}
