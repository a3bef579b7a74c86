// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.endtoend.Operations;

/**
 * One operation as the committed contract describes it.
 *
 * @param path with its parameters in braces
 * @param bodyType the media type of its body; empty where it takes none
 */
public record Operation(
    String id,
    String method,
    String path,
    List<Given> parameters,
    String bodyType,
    @Nullable Shape body) {

  /** A parameter: where it stands, what it may be. */
  public record Given(String name, String in, boolean required, Shape shape) {}

  /** All of them, in the contract's order. */
  public static List<Operation> all() {
    var contract = new OpenAPIV3Parser().readContents(Operations.contract()).getOpenAPI();
    var all = new ArrayList<Operation>();
    contract
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach(
                    (method, operation) -> all.add(of(contract, path, item, method, operation))));
    return all;
  }

  private static Operation of(
      OpenAPI contract,
      String path,
      PathItem item,
      PathItem.HttpMethod method,
      io.swagger.v3.oas.models.Operation operation) {
    var parameters = new ArrayList<Parameter>();
    parameters.addAll(Objects.requireNonNullElse(item.getParameters(), List.of()));
    parameters.addAll(Objects.requireNonNullElse(operation.getParameters(), List.of()));
    var body = operation.getRequestBody();
    Map.@Nullable Entry<String, MediaType> content =
        body == null || body.getContent() == null || body.getContent().isEmpty()
            ? null
            : body.getContent().entrySet().iterator().next();
    return new Operation(
        operation.getOperationId(),
        method.name(),
        path,
        parameters.stream().map(each -> given(contract, each)).toList(),
        content == null ? "" : content.getKey(),
        content == null ? null : Shape.of(contract, content.getValue().getSchema()));
  }

  private static Given given(OpenAPI contract, Parameter parameter) {
    var reference = parameter.get$ref();
    if (reference != null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return given(
          contract, Objects.requireNonNull(contract.getComponents().getParameters().get(name)));
    }
    return new Given(
        parameter.getName(),
        parameter.getIn(),
        Boolean.TRUE.equals(parameter.getRequired()),
        Shape.of(contract, parameter.getSchema()));
  }

  public boolean reads() {
    return method.equals("GET");
  }

  public List<Given> in(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }
}
