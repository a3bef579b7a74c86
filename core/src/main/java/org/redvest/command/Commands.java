// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
          var change = decide(at, deed, words, sent, moment);
          at.keep(change.after(), moment);
          var done = record(change, moment, sent.cause());
          if (change.onlyAsked()) {
            work.settle(caller, city, outcome(Effect.ASKED, change, moment));
          }
          return at.show(done, moment);
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
          var moment = beginning(caller, routing.apply(said));
          var making = at.authorise(moment);
          moment.actor().mustName(caller);
          var change = making.get();
          if (change.event() == null) {
            work.settle(caller, moment.city(), outcome(Effect.DONE, change, moment));
            return at.show(new Done<>(change.after(), null, null, by(change, moment)), moment);
          }
          at.keep(change.after(), moment);
          return at.show(record(change, moment, null), moment);
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

  /** Who asks, and when; one statement. */
  public Moment moment(Caller caller, City city) {
    var now = now();
    return new Moment(caller, city, now, actors.of(caller, city, now), actors);
  }

  /** Nothing is begun for somebody who is gone. */
  private Moment beginning(Caller caller, City city) {
    var now = now();
    return new Moment(caller, city, now, actors.acting(caller, city, now), actors);
  }

  /** To the microsecond, as all that is stored. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Does what changes nothing and leaves no event, such as a look that is written down, at most
   * once for each key.
   */
  public <V> V about(EventEntry.Kind kind, Sent<?, ?> sent, Supplier<V> command, Again<V> again) {
    var subject = new Reference(kind, sent.to().value());
    return work.about(subject, sent.caller(), Routing.to(sent.to().city()), command, again);
  }

  /** Writes down what RedVest itself did because of another event. */
  public <S extends Subject> Done<S> follow(Change<S> change, UUID cause, Instant now) {
    var city = change.after().id().city();
    return record(change, new Moment(Caller.CLOCK, city, now, new Actor.Clock(), actors), cause);
  }

  /**
   * Whoever sends again what he asked for, or what had been there, is answered as the first time,
   * whatever came of it.
   */
  private static Outcome outcome(Effect effect, Change<?> change, Moment moment) {
    var about = new Reference(change.after().kind(), change.after().id().value());
    return new Outcome(effect, about, null, moment.now());
  }

  private static Actor by(Change<?> change, Moment moment) {
    return change.by() == null ? moment.actor() : change.by();
  }

  private static <C, S extends Subject> Change<S> decide(
      Case<C, S, ?> at, Deed<C, S> deed, C words, Sent<?, C> sent, Moment moment) {
    try {
      if (sent.ifMatch() != null && !sent.ifMatch().equals(at.subject().version())) {
        throw SharedRefusal.STALE_VERSION.refusal();
      }
      return deed.decide(words);
    } catch (Refusal reason) {
      throw at.refused(reason, moment);
    }
  }

  /** Writes the one event of a command down. */
  public <S extends Subject> Done<S> record(Change<S> change, Moment moment) {
    return record(change, moment, null);
  }

  private <S extends Subject> Done<S> record(
      Change<S> change, Moment moment, @Nullable UUID cause) {
    var subject = change.after();
    var event = Objects.requireNonNull(change.event(), "a command changes what it is given to");
    var id = ids.next(subject.id().code());
    events.append(
        new EventEntry(
            id,
            subject.kind(),
            subject.id(),
            subject.version(),
            event,
            by(change, moment),
            null,
            moment.now(),
            change.rulebook(),
            cause,
            moment.caller()));
    return new Done<>(subject, event, id, by(change, moment));
  }

  private static void requireSignedIn(Caller caller) {
    if (caller.identity() instanceof Caller.Anonymous) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
  }
}
