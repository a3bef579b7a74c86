// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Whoever is signed in is told with each good answer how often he may still ask. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LimitHeaders implements OASFilter {

  /** In one order, or the contract would be another each time. */
  private static final SortedMap<String, Header> HEADERS =
      new TreeMap<>(
          Map.of(
              "RateLimit",
                  header(
                      "To whoever is signed in: how many requests (r) are left at once, and after how"
                          + " many seconds (t) all of them are again; of commands likewise.",
                      "\"requests\";r=2399;t=1, \"commands\";r=119;t=1"),
              "RateLimit-Policy",
                  header(
                      "How many there are in all (q), and in how many seconds (w) as many come back.",
                      "\"requests\";q=2400;w=120, \"commands\";q=120;w=120")));

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .example(example)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(200));
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    HEADERS.forEach((name, header) -> contract.getComponents().addHeader(component(name), header));
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operation.getSecurity() != null && !operation.getSecurity().isEmpty())
        .forEach(LimitHeaders::complete);
  }

  private static void complete(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            HEADERS
                .keySet()
                .forEach(name ->
                    response.addHeader(name, OASFactory.createHeader().ref(component(name))));
          }
        });
  }

  private static String component(String name) {
    return name.replace("-", "");
  }
}
