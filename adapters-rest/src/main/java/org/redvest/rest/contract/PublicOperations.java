// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** An operation that asks for no token says so, instead of saying nothing. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublicOperations implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getSecurity() == null) {
      operation.setSecurity(List.of());
    }
    return operation;
  }
}
