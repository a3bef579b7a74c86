package org.redvest.standalone.endtoend;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Set;
import java.util.stream.Collectors;

/** What the committed contract offers. */
public final class Operations {

  private Operations() {}

  /** The operationId of each. */
  public static Set<String> committed() {
    return new OpenAPIV3Parser()
        .readContents(Contract.text()).getOpenAPI().getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .map(Operation::getOperationId)
            .collect(Collectors.toUnmodifiableSet());
  }
}
