package org.redvest.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.shared.City;
import org.redvest.shared.Id;
import org.redvest.shared.Ids;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** The one way of every command. */
public final class Commands {

  private final Actors actors;
  private final EventLog events;
  private final Ids ids;
  private final Clock clock;
  private final Work work;

  public Commands(Actors actors, EventLog events, Ids ids, Clock clock, Work work) {
    this.actors = actors;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
    this.work = work;
  }

  /**
   * Changes a thing that is there.
   *
   * @param lock takes it, or refuses it as unknown
   */
  public <I extends Id, C, S extends Subject, V> V give(
      Sent<I, C> sent, Function<I, ? extends Case<C, S, V>> lock, Again<V> again) {
    return give(sent, lock, Effect.DONE, again);
  }

  /**
   * Makes a thing at another that is there, and says who may.
   *
   * @param lock takes the other, or refuses it as unknown
   */
  public <I extends Id, C, S extends Subject, V> V beginAt(
      Sent<I, C> sent, Function<I, ? extends Case<C, S, V>> lock, Again<V> again) {
    return give(sent, lock, Effect.CREATED, again);
  }

  private <I extends Id, C, S extends Subject, V> V give(
      Sent<I, C> sent, Function<I, ? extends Case<C, S, V>> lock, Effect effect, Again<V> again) {
    var caller = sent.caller();
    var city = sent.to().city();
    Supplier<V> command =
        () -> {
          requireSignedIn(caller);
          var at = lock.apply(sent.to());
          var moment = moment(caller, city);
          var deed = at.authorise(moment);
          moment.actor().mustName(caller);
          var words = sent.command().get();
          deed.check(words);
          if (sent.ifMatch() != null && !sent.ifMatch().equals(at.subject().version())) {
            throw SharedRefusal.STALE_VERSION.refusal();
          }
          var change = deed.decide(words);
          at.keep(change.after(), moment);
          record(change, moment);
          if (change.onlyAsked()) {
            work.settle(caller, city, asked(change.after(), moment));
          }
          return at.show(change.after(), moment);
        };
    return work.once(caller, Routing.to(city), effect, command, again);
  }

  /**
   * Makes a thing.
   *
   * @param routing in which city, as the words say
   */
  public <B, S extends Subject, V> V begin(
      Proposed<B> proposed,
      Function<B, City> routing,
      Function<B, ? extends Beginning<S, V>> beginning,
      Again<V> again) {
    var caller = proposed.caller();
    var words = Routing.<B>once(proposed.words()::get);
    Supplier<V> command =
        () -> {
          requireSignedIn(caller);
          var said = words.get();
          var at = beginning.apply(said);
          var moment = moment(caller, routing.apply(said));
          var making = at.authorise(moment);
          moment.actor().mustName(caller);
          var change = making.get();
          at.keep(change.after(), moment);
          record(change, moment);
          return at.show(change.after(), moment);
        };
    var where = Routing.by(words, said -> Optional.of(routing.apply(said)));
    return work.once(caller, where, Effect.CREATED, command, again);
  }

  /**
   * Does what is no command on one thing, as taking over a file. Its steps are the feature's, of
   * {@link #moment} and {@link #record}, in the order of the others.
   */
  public <V> V carryOut(Caller caller, Routing where, Supplier<V> command, Again<V> again) {
    Supplier<V> signedIn =
        () -> {
          requireSignedIn(caller);
          return command.get();
        };
    return work.once(caller, where, Effect.DONE, signedIn, again);
  }

  /** For things that are kept in a store and shown as they are. */
  public <I extends Id, S extends Subject> Desk<I, S> desk(
      Store<I, S> store, Function<UUID, I> id, Refusal.Code unknown) {
    return new Desk<>(this, store, id, unknown);
  }

  /** Answers a question that changes nothing. */
  public <T> T read(Supplier<T> question) {
    return work.read(question);
  }

  /** Answers somebody who has to be signed in. */
  public <T> T readSignedIn(Caller caller, Supplier<T> question) {
    requireSignedIn(caller);
    return work.read(caller, question);
  }

  /** Answers one whose answer depends on who asks. */
  public <T> T read(Caller caller, Supplier<T> question) {
    return work.read(caller, question);
  }

  /** Who asks; one statement. */
  public Actor actor(Caller caller, City city) {
    return actors.of(caller, city, clock.instant());
  }

  /** Whoever sends again what he asked for is answered as the first time, whatever came of it. */
  private static Outcome asked(Subject subject, Moment moment) {
    var about = new Reference(subject.kind(), subject.id().value());
    return new Outcome(Effect.ASKED, about, null, moment.now());
  }

  /** Who acts, and when, for what has no thing to lock; one statement. */
  public Moment moment(Caller caller, City city) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Moment(caller, city, now, actors.of(caller, city, now), actors);
  }

  /** Writes the one event of a command down. */
  public void record(Change<?> change, Moment moment) {
    var subject = change.after();
    events.append(
        EventEntry.of(
            ids.next(subject.id().code()),
            subject.kind(),
            subject.id(),
            subject.version(),
            change.event(),
            change.by() == null ? moment.actor() : change.by(),
            moment.now(),
            moment.caller()));
  }

  private static void requireSignedIn(Caller caller) {
    if (caller.identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
  }
}
