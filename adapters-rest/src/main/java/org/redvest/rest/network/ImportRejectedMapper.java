// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.ImportRejected;
import org.redvest.rest.caller.RequestContext;
import org.redvest.rest.problem.Problem;
import org.redvest.rest.problem.ProblemTexts;
import org.redvest.rest.problem.ProblemWriter;

/** A rejected file as a problem document whose violations name its lines. */
class ImportRejectedMapper {

  /** A file that is wrong throughout is not repeated; the detail says how many lines there are. */
  private static final int LISTED = 100;

  private final ProblemWriter problems;
  private final ProblemTexts texts;
  private final RequestContext request;

  @Inject
  ImportRejectedMapper(ProblemWriter problems, ProblemTexts texts, RequestContext request) {
    this.problems = problems;
    this.texts = texts;
    this.request = request;
  }

  @ServerExceptionMapper
  Response rejected(ImportRejected rejected) {
    return problems.write(
        rejected, rejected.badLines().stream().limit(LISTED).map(this::violation).toList());
  }

  private Problem.Violation violation(BadLine bad) {
    var reason = bad.reason().name();
    return new Problem.Violation(
        "line " + bad.line(),
        reason,
        texts.text("IMPORT_LINE", reason, request.language(), Map.of()));
  }
}
