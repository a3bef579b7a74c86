// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Every command takes a key, and its good answers say whether they are given again. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KeyHeaders implements OASFilter {

  /** What nobody may do without a key; partners may do nothing without one. */
  private static final Set<String> NEEDS_KEY = Set.of("placeOrder");

  private static final String KEY = "IdempotencyKey";
  private static final String REPLAYED = "IdempotencyReplayed";

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var components = contract.getComponents();
    components.addParameter(KEY, key("A partner's machine must send one.", false));
    components.addParameter("Required" + KEY, key("Everybody must send one here.", true));
    components.addHeader(
        REPLAYED,
        OASFactory.createHeader()
            .description("true where the request had been answered before and did nothing now.")
            .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN)));
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> Stream.of(path.getPOST(), path.getPUT()))
        .filter(Objects::nonNull)
        .forEach(KeyHeaders::complete);
  }

  private static void complete(Operation operation) {
    var name = NEEDS_KEY.contains(operation.getOperationId()) ? "Required" + KEY : KEY;
    operation.addParameter(OASFactory.createParameter().ref(name));
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            response.addHeader("Idempotency-Replayed", OASFactory.createHeader().ref(REPLAYED));
          }
        });
  }

  private static Parameter key(String whoMust, boolean required) {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(required)
        .description(
            "The client's own name for this request, kept for 72 hours: the same request sent again"
                + " under it does nothing and is answered as before. "
                + whoMust)
        .example("8f14e45f-ceea-467f-a0b1-3a0c5b3b2f10")
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(1)
                .maxLength(64)
                .pattern("^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$"));
  }
}
