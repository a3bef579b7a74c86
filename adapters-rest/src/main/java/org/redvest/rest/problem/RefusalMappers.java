// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.redvest.rest.caller.RequestContext;
import org.redvest.rest.trace.Defects;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** Every way in which a request can end without a result, as a problem document. */
class RefusalMappers {

  private final ProblemWriter problems;
  private final RequestContext request;

  @Inject
  RefusalMappers(ProblemWriter problems, RequestContext request) {
    this.problems = problems;
    this.request = request;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return problems.write(refusal, null);
  }

  @ServerExceptionMapper
  Response malformed(MalformedRequest malformed) {
    return problems.write(malformed);
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated() {
    return problems.write(SharedRefusal.UNAUTHENTICATED.refusal(), null);
  }

  /** What the HTTP layer refuses by itself: unknown paths, methods and media types. */
  @ServerExceptionMapper
  Response http(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    return problems.write(HttpProblem.codeOf(status), status, Map.of(), null, null);
  }

  /** A defect of ours: said with its trace, and nothing of what was inside. */
  @ServerExceptionMapper
  Response defect(Throwable defect) {
    Defects.log(request.trace(), defect);
    return problems.write("DEFECT", 500, Map.of(), null, null);
  }
}
