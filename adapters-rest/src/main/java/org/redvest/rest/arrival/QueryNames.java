// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/**
 * A query holds only what the operation knows, each with a value, and once save lists: whoever
 * writes {@code stages} for {@code stage}, or leaves it empty, would take the whole list for what
 * he asked for.
 */
class QueryNames {

  /** Per operation the names that it knows, and whether each may be repeated. */
  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ResourceInfo operation, UriInfo address) {
    var given = address.getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    var names = known.computeIfAbsent(operation.getResourceMethod(), QueryNames::of);
    var faults =
        given.entrySet().stream()
            .flatMap(one -> fault(one.getKey(), one.getValue(), names).stream())
            .sorted(Comparator.comparing(Fault::field))
            .toList();
    if (!faults.isEmpty()) {
      throw new MalformedRequest(faults);
    }
  }

  private static Optional<Fault> fault(
      String name, List<String> values, Map<String, Boolean> names) {
    if (!names.containsKey(name)) {
      return Optional.of(Fault.of(name, Fault.Code.UNKNOWN_FIELD));
    }
    if (values.stream().anyMatch(String::isEmpty)) {
      return Optional.of(Fault.required(name));
    }
    return values.size() == 1 || names.getOrDefault(name, false)
        ? Optional.empty()
        : Optional.of(Fault.of(name, Fault.Code.DUPLICATE_KEY));
  }

  private static Map<String, Boolean> of(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(QueryNames::inBeans)
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .collect(
            Collectors.toUnmodifiableMap(
                parameter -> parameter.getAnnotation(QueryParam.class).value(),
                parameter -> parameter.getType() == List.class));
  }

  /** What several operations ask for alike is a record, whose constructor names it. */
  private static Stream<Parameter> inBeans(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredConstructors()[0].getParameters())
        : Stream.of(parameter);
  }
}
