package org.redvest.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    return work.once(caller, Routing.to(city), Effect.DONE, command, again);
  }

  /**
   * Makes a thing.
   *
   * @param routing the id in the words that says in which city
   */
  public <B, S extends Subject, V> V begin(
      Proposed<B> proposed,
      Function<B, Id> routing,
      Function<B, ? extends Beginning<S, V>> beginning,
      Again<V> again) {
    var caller = proposed.caller();
    var words = Routing.<B>once(proposed.words()::get);
    Supplier<V> command =
        () -> {
          requireSignedIn(caller);
          var said = words.get();
          var at = beginning.apply(said);
          var moment = moment(caller, routing.apply(said).city());
          var making = at.authorise(moment);
          moment.actor().mustName(caller);
          var change = making.get();
          at.keep(change.after(), moment);
          record(change, moment);
          return at.show(change.after(), moment);
        };
    var where = Routing.by(words, said -> Routing.cityOf(routing.apply(said)));
    return work.once(caller, where, Effect.CREATED, command, again);
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

  private void record(Change<?> change, Moment moment) {
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
