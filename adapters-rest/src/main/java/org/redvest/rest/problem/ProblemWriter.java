// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.caller.RequestContext;
import org.redvest.shared.Refusal;

/** Turns a code and its parameters into the response that carries the problem document. */
@ApplicationScoped
public class ProblemWriter {

  private static final int RETRY_SECONDS = 2;

  private final ProblemTexts texts;
  private final RequestContext request;

  @Inject
  ProblemWriter(ProblemTexts texts, RequestContext request) {
    this.texts = texts;
    this.request = request;
  }

  /** The response to a request of a wrong form, with the words of each fault. */
  Response write(MalformedRequest malformed) {
    return write(malformed, malformed.faults().stream().map(this::words).toList());
  }

  private Problem.Violation words(Fault fault) {
    var code = fault.code().name();
    var words = texts.text("VIOLATION", code, request.language(), fault.parameters());
    return new Problem.Violation(fault.field(), code, words);
  }

  /** The response of a refusal, with what is wrong with which field or line. */
  public Response write(Refusal refusal, @Nullable List<Problem.Violation> violations) {
    return write(
        refusal.code().name(),
        StatusCodes.of(refusal.code().kind()),
        refusal.parameters(),
        violations,
        null);
  }

  /** The response of a conflict over an order, with how the order stands now. */
  public Response conflict(Refusal refusal, Problem.Standing standing) {
    return write(
        refusal.code().name(),
        StatusCodes.of(refusal.code().kind()),
        refusal.parameters(),
        null,
        standing);
  }

  Response write(
      String code,
      int status,
      Map<String, Object> parameters,
      @Nullable List<Problem.Violation> violations,
      Problem.@Nullable Standing standing) {
    var language = request.language();
    var problem =
        document(code, status, parameters, violations, standing, language, request.trace());
    var response =
        Response.status(status)
            .type("application/problem+json")
            .header("Content-Language", language.toLanguageTag())
            .entity(problem);
    if (problem.retryAfterSeconds() != null) {
      response.header("Retry-After", problem.retryAfterSeconds());
    }
    if (status == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }

  /** What the refusal says of it; who is told to come back without a time may do so soon. */
  private static @Nullable Integer retryAfter(int status, Map<String, Object> parameters) {
    return parameters.get("retryAfterSeconds") instanceof Integer seconds
        ? seconds
        : status == 503 ? (Integer) RETRY_SECONDS : null;
  }

  /** The document alone, for what fails outside of JAX-RS. */
  public Problem document(int status, Locale language, String trace) {
    return document(HttpProblem.codeOf(status), status, Map.of(), null, null, language, trace);
  }

  /** The document of a refusal alone, likewise. */
  public Problem document(Refusal refusal, Locale language, String trace) {
    return document(
        refusal.code().name(),
        StatusCodes.of(refusal.code().kind()),
        refusal.parameters(),
        null,
        null,
        language,
        trace);
  }

  private Problem document(
      String code,
      int status,
      Map<String, Object> parameters,
      @Nullable List<Problem.Violation> violations,
      Problem.@Nullable Standing standing,
      Locale language,
      String trace) {
    return new Problem(
        ProblemCatalogue.typeOf(code),
        code,
        texts.text(code, "title", language, parameters),
        status,
        texts.text(code, "detail", language, parameters),
        texts.text(code, "toast", language, parameters),
        violations,
        standing == null ? null : standing.stage(),
        standing == null ? null : standing.version(),
        standing == null ? null : standing.actions(),
        retryAfter(status, parameters),
        trace);
  }
}
