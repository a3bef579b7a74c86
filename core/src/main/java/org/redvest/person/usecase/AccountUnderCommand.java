// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.usecase;

import java.util.Objects;
import java.util.Optional;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.person.AccountEvent.AccountBlocked;
import org.redvest.person.AccountEvent.AccountBlockingAsked;
import org.redvest.person.AccountEvent.AccountBlockingWithdrawn;
import org.redvest.person.AccountEvent.AccountUnblocked;
import org.redvest.person.BlockReason;
import org.redvest.person.PersonRefusal;
import org.redvest.person.in.AccountAdministration.Action;
import org.redvest.person.in.AccountAdministration.Command;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.SharedRefusal;

/**
 * An account under its lock, and what each command makes of it.
 *
 * @param found empty for one that is not there; only who sees to accounts is told so
 */
record AccountUnderCommand(
    PersonUseCases feature, PersonId person, Optional<AccountStanding> found, Action action)
    implements Case<Command, AccountStanding, AccountStanding> {

  @Override
  public AccountStanding subject() {
    return found.orElseThrow(SharedRefusal.NOT_FOUND::refusal);
  }

  /** Nobody decides about himself (DESIGN 10). */
  @Override
  public Deed<Command, AccountStanding> authorise(Moment moment) {
    var asked = found.filter(one -> one.askedAt(moment.now()) != null).isPresent();
    var actor = SystemAdministration.require(moment.actor(), asked && action == Action.BLOCK);
    if (actor.is(person)) {
      throw PersonRefusal.BLOCKING_ONESELF.refusal();
    }
    var standing = subject();
    return command ->
        switch (command) {
          case Command.Block(var reason) -> blocked(standing, reason, actor, moment);
          case Command.Unblock _ ->
              new Change<>(
                  standing.unblocked(moment.now()),
                  standing.block() == null
                      ? new AccountBlockingWithdrawn()
                      : new AccountUnblocked());
        };
  }

  private Change<AccountStanding> blocked(
      AccountStanding standing, BlockReason reason, Actor.Person actor, Moment moment) {
    var now = moment.now();
    var asked = standing.askedAt(now);
    if (standing.block() == null && feature.guarded(person).takesTwo(now)) {
      if (asked == null) {
        var first = Objects.requireNonNull(actor.id());
        return Change.askedFor(
            standing.asked(reason, first, now), new AccountBlockingAsked(reason));
      }
      if (actor.is(asked.second().by())) {
        throw SharedRefusal.SECOND_PERSON_NEEDED.refusal();
      }
    }
    var by = asked == null ? null : asked.second().by();
    return new Change<>(standing.blocked(reason, now), new AccountBlocked(reason, by));
  }

  @Override
  public void keep(AccountStanding after, Moment moment) {
    feature.accounts().save(after);
  }

  @Override
  public AccountStanding show(Done<AccountStanding> done, Moment moment) {
    return done.after();
  }
}
