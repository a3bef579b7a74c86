// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import static java.util.Objects.requireNonNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.redvest.rest.problem.ProblemCatalogue;

/**
 * Marks what may get further values without breaking a promise: reasons, ways, kinds and deeds are
 * {@code x-extensible}, and the dictionaries have words for each. The states of a thing are closed:
 * whoever follows it must know all of them. The codes of problems are an open list.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenLists implements OASFilter {

  private static final Set<String> CLOSED =
      Set.of(
          "DayOfWeek",
          "Level",
          "MenuStatus",
          "ObjectionState",
          "OfferState",
          "Outcome",
          "PositionStatus",
          "StageName",
          "TeamStatus");

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var schemas = contract.getComponents().getSchemas();
    schemas.forEach((name, schema) -> {
      if (schema.getEnumeration() != null && !CLOSED.contains(name)) {
        schema.addExtension("x-extensible", true);
      }
    });
    var code = requireNonNull(requireNonNull(schemas.get("Problem")).getProperties().get("code"));
    code.addExtension(
        "x-extensible-enum",
        ProblemCatalogue.all().stream().map(ProblemCatalogue.Entry::code).toList());
  }
}
