// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.redvest.rest.caching.PublicRead;

/** What the contract says of a resource's method, for who needs to know while it serves. */
public final class Operations {

  private Operations() {}

  /** Its operationId. */
  public static String nameOf(Method method) {
    return Optional.ofNullable(method.getAnnotation(Operation.class))
        .map(Operation::operationId)
        .orElse(method.getName());
  }

  /**
   * Whether nobody may ask without a token; where one is optional, a set of requirements stands.
   */
  public static boolean needToken(Method method) {
    var described = method.getAnnotation(Described.class);
    return described != null
        ? described.needsToken() && !method.isAnnotationPresent(PublicRead.class)
        : method.isAnnotationPresent(SecurityRequirement.class)
            || method.getDeclaringClass().isAnnotationPresent(SecurityRequirement.class);
  }
}
