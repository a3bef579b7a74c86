// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.SecondPerson;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.shared.Version;

/**
 * Whether a person's account is let in. A blocked one is refused from its next request on; nothing
 * else of the person changes, and all is as before once it is let in again.
 *
 * @param asked that it be blocked, by one person of the two that it takes; perhaps long ago
 */
public record AccountStanding(
    PersonId person, Version version, @Nullable Block block, @Nullable Asked asked)
    implements Subject {

  public AccountStanding(PersonId person, Version version, @Nullable Block block) {
    this(person, version, block, null);
  }

  @Override
  public PersonId id() {
    return person;
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.ACCOUNT;
  }

  /** That it shall be kept out, once a second person says so. */
  public record Asked(BlockReason reason, SecondPerson second) {}

  /** Since when it is kept out, and why. */
  public record Block(BlockReason reason, Instant since) {}

  public AccountStanding blocked(BlockReason reason, Instant now) {
    if (block != null) {
      throw PersonRefusal.ALREADY_BLOCKED.refusal();
    }
    return new AccountStanding(person, version.next(), new Block(reason, now));
  }

  /** Somebody wants it blocked, for which it takes a second person. */
  public AccountStanding asked(BlockReason reason, PersonId by, Instant now) {
    if (block != null) {
      throw PersonRefusal.ALREADY_BLOCKED.refusal();
    }
    return new AccountStanding(
        person, version.next(), null, new Asked(reason, new SecondPerson(by, now)));
  }

  /** What is asked for still; null when nothing is. */
  public @Nullable Asked askedAt(Instant now) {
    return asked != null && asked.second().isWantedAt(now) ? asked : null;
  }

  /** Let in again; or, where it only was asked for, not to be blocked. */
  public AccountStanding unblocked(Instant now) {
    if (block == null && askedAt(now) == null) {
      throw PersonRefusal.NOT_BLOCKED.refusal();
    }
    return new AccountStanding(person, version.next(), null);
  }
}
