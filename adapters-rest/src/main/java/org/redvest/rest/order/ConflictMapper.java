// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.redvest.order.in.OrderConflict;
import org.redvest.rest.problem.Problem.Standing;
import org.redvest.rest.problem.ProblemWriter;

/** Tells the loser of a race how the order stands now, and what he may still do. */
class ConflictMapper {

  private final ProblemWriter problems;

  @Inject
  ConflictMapper(ProblemWriter problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response conflict(OrderConflict conflict) {
    var order = conflict.now();
    return problems.conflict(
        conflict, new Standing(order.stage(), order.version().number(), Actions.all(order)));
  }
}
