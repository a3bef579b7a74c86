// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.City;
import org.redvest.shared.Id;
import org.redvest.shared.Refusal;

/**
 * Commands on things that are kept in a {@link Store} and shown as they are. What a feature says is
 * two steps, the second within the first: who may, given the thing and what decides about it; and
 * what then becomes of it.
 *
 * <pre>{@code
 * desk.give(sent, (item, moment) -> {
 *   policy(item).authorise(moment.actor());
 *   return command -> new Change<>(item.withdraw(), new MenuItemWithdrawn());
 * });
 * }</pre>
 *
 * @param id makes an identifier of its value
 * @param unknown how a thing is refused that is not there
 */
public record Desk<I extends Id, S extends Subject>(
    Commands commands, Store<I, S> store, Function<UUID, I> id, Refusal.Code unknown) {

  /** Refuses whoever may not, and otherwise says what comes of it. */
  public interface Authority<T, D> {
    D over(T thing, Moment moment);
  }

  /** Changes a thing that is there. */
  public <C> S give(Sent<I, C> sent, Authority<S, Deed<C, S>> authority) {
    return commands.give(sent, to -> new Held<>(lock(to), authority), this::again);
  }

  /**
   * Makes a thing.
   *
   * @param routing in which city, as the words say
   */
  public <B> S begin(
      Proposed<B> proposed,
      Function<B, City> routing,
      Authority<B, Supplier<Change<S>>> authority) {
    return commands.begin(proposed, routing, words -> new New<>(words, authority), this::again);
  }

  /** The thing as it is now, within a piece of work. */
  public S find(I thing) {
    return store.find(thing).orElseThrow(unknown::refusal);
  }

  private S lock(I thing) {
    return store.lock(thing).orElseThrow(unknown::refusal);
  }

  private S again(Outcome outcome, Caller caller) {
    return find(outcome.subject(id));
  }

  private final class Held<C> implements Case<C, S, S> {

    private final S subject;
    private final Authority<S, Deed<C, S>> authority;

    private Held(S subject, Authority<S, Deed<C, S>> authority) {
      this.subject = subject;
      this.authority = authority;
    }

    @Override
    public S subject() {
      return subject;
    }

    @Override
    public Deed<C, S> authorise(Moment moment) {
      return authority.over(subject, moment);
    }

    @Override
    public void keep(S after, Moment moment) {
      store.save(after);
    }

    @Override
    public S show(Done<S> done, Moment moment) {
      return done.after();
    }
  }

  private final class New<B> implements Beginning<S, S> {

    private final B words;
    private final Authority<B, Supplier<Change<S>>> authority;

    private New(B words, Authority<B, Supplier<Change<S>>> authority) {
      this.words = words;
      this.authority = authority;
    }

    @Override
    public Supplier<Change<S>> authorise(Moment moment) {
      return authority.over(words, moment);
    }

    @Override
    public void keep(S made, Moment moment) {
      store.add(made);
    }

    @Override
    public S show(Done<S> done, Moment moment) {
      return done.after();
    }
  }
}
