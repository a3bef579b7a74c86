// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation the problems that it can end with, as references to one response each. An
 * operation that lists its own problems under {@code default} keeps them as well.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("400", "The request cannot be read; violations name the fields.");
    WORDS.put("401", "A valid access token is needed.");
    WORDS.put("403", "The caller may know of the subject, but not do this.");
    WORDS.put("404", "There is no such subject, or the caller may not know of it.");
    WORDS.put("408", "The body did not arrive in time.");
    WORDS.put("409", "The subject is in a state that does not allow this.");
    WORDS.put("410", "It was there, and is over.");
    WORDS.put("412", "The subject was changed since the caller read it.");
    WORDS.put("413", "The body is larger than agreed.");
    WORDS.put("415", "The body is of another media type.");
    WORDS.put("422", "The request can be read, but says something that cannot be.");
    WORDS.put("429", "More requests than an account, or without a token an address, may send.");
    WORDS.put("503", "Busy just now; the same request may succeed a little later.");
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    WORDS.forEach(
        (code, words) -> contract.getComponents().addResponse(name(code), problem(words)));
    contract
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(path, method, item, operation)));
  }

  private static void complete(String path, HttpMethod method, PathItem item, Operation operation) {
    for (var code : codes(path, method, item, operation)) {
      if (saysNothing(operation.getResponses().getAPIResponse(code))) {
        operation
            .getResponses()
            .addAPIResponse(code, OASFactory.createAPIResponse().ref(name(code)));
      }
    }
  }

  private static Set<String> codes(
      String path, HttpMethod method, PathItem item, Operation operation) {
    var codes = new TreeSet<String>();
    // also where no token is needed, for a token that does not verify
    codes.add("401");
    // a query that the operation does not know
    codes.add("400");
    codes.add("429");
    codes.add("503");
    boolean reads = method == HttpMethod.GET;
    if (!reads || asksForToken(operation)) {
      codes.add("403");
    }
    if (!reads || path.contains("{") || operation.getParameters() != null) {
      codes.add("404");
    }
    if (!reads || isFiltered(operation.getParameters())) {
      codes.add("422");
    }
    if (!reads) {
      codes.add("409");
      codes.add("408");
      codes.add("413");
      codes.add("415");
    }
    if (isConditional(item.getParameters()) || isConditional(operation.getParameters())) {
      codes.add("412");
    }
    return codes;
  }

  private static boolean asksForToken(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  /** A filter may name what is not there, as a category. */
  private static boolean isFiltered(@Nullable List<Parameter> parameters) {
    return parameters != null
        && parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
  }

  private static boolean isConditional(@Nullable List<Parameter> parameters) {
    return parameters != null
        && parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
  }

  /** The generator adds bare responses of its own. */
  private static boolean saysNothing(@Nullable APIResponse response) {
    return response == null || (response.getRef() == null && response.getContent() == null);
  }

  private static APIResponse problem(String words) {
    Schema schema = OASFactory.createSchema().ref("Problem");
    return OASFactory.createAPIResponse()
        .description(words)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json", OASFactory.createMediaType().schema(schema)));
  }

  private static String name(String code) {
    return "Problem" + code;
  }
}
