// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.caller.RequestContext;
import org.redvest.rest.limiting.Counted;
import org.redvest.rest.problem.Problem;
import org.redvest.rest.problem.ProblemWriter;
import org.redvest.rest.signin.Origin;
import org.redvest.rest.signin.Strangers;
import org.redvest.rest.trace.Defects;
import org.redvest.rest.trace.Trace;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** What ends before a resource has seen it: a problem document there as well. */
@ApplicationScoped
class FailedRequests {

  /** Before the framework's own, which answers without our words. */
  private static final int FIRST = -20_000;

  private final ProblemWriter problems;
  private final ObjectMapper json;
  private final Strangers strangers;

  @Inject
  FailedRequests(ProblemWriter problems, ObjectMapper json, Strangers strangers) {
    this.problems = problems;
    this.json = json;
    this.strangers = strangers;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    var failure = context.failure();
    var response = context.response();
    if (response.headWritten() || response.closed() || failure instanceof IOException) {
      // answered already, or there is nobody left to be answered
      return;
    }
    if (failure instanceof SecurityException || failure instanceof AuthenticationException) {
      context.next();
    } else if (failure instanceof Refusal refusal && refusal.code() instanceof SharedRefusal) {
      // no key of the issuer is known yet, or too many tokens were refused
      refuse(context, refusal);
    } else {
      fail(context, failure);
    }
  }

  /** What never came as far as the limits counts here: it is no way around them. */
  private void fail(RoutingContext context, @Nullable Throwable failure) {
    int seconds = Counted.is(context) ? 0 : strangers.failed(Origin.of(context));
    if (seconds > 0) {
      refuse(
          context,
          SharedRefusal.TOO_MANY_REQUESTS.refusal(Map.of(Refusal.RETRY_AFTER_SECONDS, seconds)));
    } else {
      write(
          context,
          problems.document(status(context, failure), language(context), Trace.of(context)));
    }
  }

  private void refuse(RoutingContext context, Refusal refusal) {
    write(context, problems.document(refusal, language(context), Trace.of(context)));
  }

  private static int status(RoutingContext context, @Nullable Throwable failure) {
    if (failure instanceof RejectedExecutionException) {
      return 503;
    }
    if (context.statusCode() >= 400 && context.statusCode() < 500) {
      return context.statusCode();
    }
    if (Bodies.isArriving(context)) {
      return 400;
    }
    Defects.log(Trace.of(context), failure);
    return 500;
  }

  private static Locale language(RoutingContext context) {
    return RequestContext.language(context.request());
  }

  private void write(RoutingContext context, Problem problem) {
    var response = context.response();
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "application/problem+json")
        // what fails before any filter, as without a Host, has nobody else who says it
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Language", language(context).toLanguageTag());
    if (problem.retryAfterSeconds() != null) {
      response.putHeader("Retry-After", problem.retryAfterSeconds().toString());
    }
    Unread.cutOff(context);
    response.end(text(problem));
  }

  private String text(Object problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
