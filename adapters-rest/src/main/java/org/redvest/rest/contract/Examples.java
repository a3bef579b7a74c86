// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code examples/<operationId>.json} into the contract: {@code parameters} by their names,
 * the body {@code sent}, and the good {@code answer}. The end-to-end tests send each of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What one file says. */
  record Example(
      @Nullable Map<String, Object> parameters, @Nullable Object sent, @Nullable Object answer) {}

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    for (var item : contract.getPaths().getPathItems().values()) {
      for (var operation : item.getOperations().values()) {
        read(operation.getOperationId()).ifPresent(example -> show(example, operation));
      }
    }
  }

  private static void show(Example example, Operation operation) {
    if (example.parameters() != null) {
      example.parameters().forEach((name, value) -> parameter(operation, name).setExample(value));
    }
    if (example.sent() != null) {
      show(example.sent(), operation.getRequestBody().getContent());
    }
    if (example.answer() != null) {
      operation.getResponses().getAPIResponses().entrySet().stream()
          .filter(response -> response.getKey().startsWith("2"))
          .forEach(response -> show(example.answer(), response.getValue().getContent()));
    }
  }

  private static void show(Object value, Content content) {
    content.getMediaTypes().values().forEach(media -> media.setExample(value));
  }

  private static Parameter parameter(Operation operation, String name) {
    return operation.getParameters().stream()
        .filter(parameter -> name.equals(parameter.getName()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(operation.getOperationId() + " has no parameter " + name));
  }

  private static Optional<Example> read(String operation) {
    try (var file = Examples.class.getResourceAsStream("/examples/" + operation + ".json")) {
      return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Example.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(operation, unreadable);
    }
  }
}
