// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

/** What one contract breaks of another. */
final class Promise {

  /** What the library lets pass unless it is told not to. */
  private static final OpenApiDiffOptions OPTIONS =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.operation.id.changed", "true")
          .configProperty("incompatible.request.min.length.increased", "true")
          .build();

  private Promise() {}

  /** A sentence for each breach, which names operation and field; none where all holds. */
  static List<String> broken(String released, String current) {
    var difference =
        OpenApiCompare.fromContents(Inlined.text(released), Inlined.text(current), null, OPTIONS);
    var sentences = new ArrayList<>(Breaches.of(difference));
    var gone = new ArrayList<>(problemCodes(difference.getOldSpecOpenApi()));
    gone.removeAll(problemCodes(difference.getNewSpecOpenApi()));
    gone.forEach(code -> sentences.add("the problem code %s is gone".formatted(code)));
    return List.copyOf(sentences);
  }

  /** The open list of codes, which the library does not look at. */
  private static Collection<?> problemCodes(OpenAPI contract) {
    var problem = (Schema<?>) requireNonNull(contract.getComponents().getSchemas().get("Problem"));
    var extensions = requireNonNull(problem.getProperties().get("code")).getExtensions();
    return extensions != null && extensions.get("x-extensible-enum") instanceof Collection<?> codes
        ? codes
        : List.of();
  }
}
