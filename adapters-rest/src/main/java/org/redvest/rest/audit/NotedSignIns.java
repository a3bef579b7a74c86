// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.ClientAddress;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.NoteAttempt;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.signin.SignIn;
import org.redvest.rest.signin.TokenHolder;

/**
 * Notes sign-ins and refused tokens. A session is noted when it first comes from an address, and
 * again after half an hour's silence; its token is a new one every few minutes. Who sends no token
 * is not noted: to ask for one is no attempt at anything.
 */
@ApplicationScoped
class NotedSignIns {

  /** How many are known at a time; beyond, some are noted a second time. */
  private static final int SESSIONS = 20_000;

  private static final Duration SILENCE = Duration.ofMinutes(30);

  private record Session(String subject, String session, @Nullable ClientAddress from) {}

  private final NoteAttempt attempts;
  private final Callers callers;
  private final Clock clock;
  private final Cache<Session, Boolean> noted =
      Caffeine.newBuilder().maximumSize(SESSIONS).expireAfterAccess(SILENCE).build();

  @Inject
  NotedSignIns(NoteAttempt attempts, Callers callers, Clock clock) {
    this.attempts = attempts;
    this.callers = callers;
    this.clock = clock;
  }

  void note(@Observes SignIn signIn) {
    switch (signIn) {
      case SignIn.Accepted(TokenHolder holder, SignIn.Request request) -> {
        var session = new Session(holder.subject(), holder.session(), request.from());
        if (noted.asMap().put(session, true) == null) {
          var account = new Caller.SignedIn(callers.accountOf(holder), false);
          note(AuditKind.SIGNED_IN, AuditEntry.DONE, account, request);
        }
      }
      case SignIn.Refused(SignIn.Reason reason, SignIn.Request request) ->
          note(AuditKind.TOKEN_REFUSED, reason.name(), new Caller.Anonymous(), request);
    }
  }

  private void note(AuditKind kind, String outcome, Caller.Identity who, SignIn.Request request) {
    var caller = new Caller(who, request.trace(), request.from());
    attempts.note(AuditEntry.attempt(kind, outcome, caller, null, null, clock.instant()));
  }
}
