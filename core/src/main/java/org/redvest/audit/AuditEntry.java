// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.ClientAddress;
import org.redvest.access.PersonId;
import org.redvest.event.EventEntry;
import org.redvest.shared.Id;

/**
 * One line of the trail, as it goes in.
 *
 * @param outcome DONE, or the code of the refusal
 * @param client where the request came from; null where no request was, or it is not known
 * @param operation the contract's name of what was asked for, where that is known
 * @param facts ids, codes and numbers that say more; never anything personal
 * @param at when it happened, the first time where it happened more than once
 * @param times how often, within about a minute
 */
public record AuditEntry(
    AuditKind kind,
    String outcome,
    Who who,
    @Nullable ClientAddress client,
    @Nullable String operation,
    @Nullable Subject subject,
    @Nullable Record facts,
    Instant at,
    int times,
    String trace) {

  public static final String DONE = "DONE";

  /** On whom or what. */
  public record Subject(Kind kind, Id id) {

    /** The sorts of subjects. */
    public enum Kind {
      POSITION,
      APPOINTMENT,
      TEAM,
      MENU_ITEM,
      ORDER,
      OFFER,
      OBJECTION,
      PERSON,
      ACCOUNT
    }
  }

  /** Who did it, as far as that is known where it is written down. */
  public sealed interface Who {}

  public record Known(PersonId person) implements Who {}

  /** Somebody signed in whom nobody looked up; the store knows the person if there is one. */
  public record Signed(Account account) implements Who {}

  public record Nobody() implements Who {}

  /** The bearer of a signed link. */
  public record LinkBearer() implements Who {}

  public record Clock() implements Who {}

  /** What somebody did. */
  public static AuditEntry done(
      AuditKind kind,
      Actor actor,
      Caller caller,
      @Nullable Subject subject,
      @Nullable Record facts,
      Instant at) {
    return new AuditEntry(
        kind, DONE, who(actor), caller.client(), null, subject, facts, at, 1, caller.trace());
  }

  /** What a request came to whose caller nobody looked up. */
  public static AuditEntry attempt(
      AuditKind kind,
      String outcome,
      Caller caller,
      @Nullable String operation,
      @Nullable Subject subject,
      Instant at) {
    return new AuditEntry(
        kind,
        outcome,
        who(caller.identity()),
        caller.client(),
        operation,
        subject,
        null,
        at,
        1,
        caller.trace());
  }

  /** The entry of an event, if it has one. */
  public static Optional<AuditEntry> of(EventEntry entry) {
    return entry.event() instanceof Audited audited
        ? Optional.of(
            new AuditEntry(
                audited.audited(),
                DONE,
                who(entry.actor()),
                entry.caller().client(),
                null,
                new Subject(Subject.Kind.valueOf(entry.kind().name()), entry.subject()),
                (Record) audited,
                entry.occurredAt(),
                1,
                entry.caller().trace()))
        : Optional.empty();
  }

  /** The same, having happened that often since then. */
  public AuditEntry repeated(int often, Instant since, String firstTrace) {
    return new AuditEntry(
        kind, outcome, who, client, operation, subject, facts, since, often, firstTrace);
  }

  private static Who who(Actor actor) {
    return switch (actor) {
      case Actor.Person person ->
          person.id() == null ? new Signed(person.account()) : new Known(person.id());
      case Actor.LinkBearer _ -> new LinkBearer();
      case Actor.Clock _ -> new Clock();
      case Actor.Nobody _ -> new Nobody();
    };
  }

  private static Who who(Caller.Identity identity) {
    return switch (identity) {
      case Caller.SignedIn signedIn -> new Signed(signedIn.account());
      case Caller.Link _ -> new LinkBearer();
      case Caller.Clockwork _ -> new Clock();
      case Caller.Anonymous _ -> new Nobody();
    };
  }
}
