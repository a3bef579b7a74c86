// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caching.PublicRead;
import org.redvest.rest.paging.Page;

/** Completes an operation that is {@link Described}; before all other filters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1_000)
public class Descriptions implements OASFilter {

  private static final DotName DESCRIBED = DotName.createSimple(Described.class);
  private static final DotName POSTED = DotName.createSimple(Posted.class);
  private static final DotName NOTHING = DotName.createSimple(Nothing.class);
  private static final DotName PAGE = DotName.createSimple(Page.class);

  private final Map<String, MethodInfo> described = new HashMap<>();
  private final Set<String> carriers = new HashSet<>();
  private final IndexView index;

  public Descriptions(IndexView index) {
    this.index = index;
    for (var annotation : index.getAnnotations(Described.class)) {
      var method = annotation.target().asMethod();
      var other = described.put(method.name(), method);
      // the index of an application may hold a class twice
      if (other != null && !other.declaringClass().name().equals(method.declaringClass().name())) {
        throw new IllegalStateException("two operations are called " + method.name());
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .values()
                .forEach(operation -> complete(path, operation, contract)));
    removeWhatOnlyCarried(contract);
  }

  private void complete(String path, Operation operation, OpenAPI contract) {
    var method = described.get(operation.getOperationId());
    if (method != null) {
      var words = Objects.requireNonNull(method.annotation(DESCRIBED));
      operation.summary(words.value("summary").asString());
      operation.description("Who: " + words.value("who").asString());
      operation.security(security(method));
      answer(operation, method, words);
      page(operation, method, contract);
      method.parameterTypes().stream()
          .filter(type -> type.name().equals(POSTED))
          .map(type -> type.asParameterizedType().arguments().getFirst())
          .forEach(body -> post(changes(path, method, words), operation, body));
    }
  }

  /** Everybody, with a token or without; everybody alike; or with a token only. */
  private static List<SecurityRequirement> security(MethodInfo method) {
    var read = method.annotation(DotName.createSimple(PublicRead.class));
    var bearer = OASFactory.createSecurityRequirement().addScheme("bearer");
    if (read == null) {
      var needed = Objects.requireNonNull(method.annotation(DESCRIBED)).value("needsToken");
      return needed == null ? List.of(bearer) : List.of();
    }
    return read.value("differs") == null
        ? List.of()
        : List.of(bearer, OASFactory.createSecurityRequirement());
  }

  private void answer(Operation operation, MethodInfo method, AnnotationInstance words) {
    var status = method.annotation(DotName.createSimple(ResponseStatus.class));
    var all = operation.getResponses();
    var good = good(operation);
    List.copyOf(all.getAPIResponses().keySet()).forEach(all::removeAPIResponse);
    all.addAPIResponse(
        status == null ? "200" : String.valueOf(status.value().asInt()),
        good.description(words.value("answer").asString()));
    if (words.value("found") != null) {
      var found = OASFactory.createAPIResponse().description(words.value("found").asString());
      all.addAPIResponse("200", found.content(good.getContent()));
    }
    if (words.value("gone") != null) {
      all.addAPIResponse("410", OASFactory.createAPIResponse().ref("Problem410"));
    }
    if (words.value("asked") != null) {
      var asked = OASFactory.createAPIResponse().description(words.value("asked").asString());
      all.addAPIResponse("202", asked.content(good.getContent()));
    }
    all.addAPIResponse("default", refused(words.valueWithDefault(index, "refused").asString()));
  }

  private static APIResponse good(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(one -> one.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static APIResponse refused(String words) {
    return OASFactory.createAPIResponse()
        .description(words)
        .content(content("application/problem+json", "Problem"));
  }

  /** A page is called after what it lists. */
  private void page(Operation operation, MethodInfo method, OpenAPI contract) {
    if (method.returnType().name().equals(PAGE)) {
      var listed = nameOf(method.returnType().asParameterizedType().arguments().getFirst());
      var media = good(operation).getContent().getMediaTypes().values().iterator().next();
      var reference = Objects.requireNonNull(media.getSchema()).getRef();
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      var schema = contract.getComponents().getSchemas().get(name);
      contract.getComponents().addSchema(listed + "Page", Objects.requireNonNull(schema));
      carriers.add(name);
      media.schema(OASFactory.createSchema().ref(listed + "Page"));
    }
  }

  /** What is made anew has no version that its sender could have seen. */
  private static boolean changes(String path, MethodInfo method, AnnotationInstance words) {
    return path.contains("{id}")
        && words.value("takesVersion") == null
        && !method.hasAnnotation(DotName.createSimple(ResponseStatus.class));
  }

  private void post(boolean changes, Operation operation, Type body) {
    operation.requestBody(
        OASFactory.createRequestBody()
            .required(!body.name().equals(NOTHING))
            .content(content("application/json", nameOf(body))));
    if (changes) {
      operation.addParameter(
          OASFactory.createParameter()
              .name("If-Match")
              .in(Parameter.In.HEADER)
              .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
  }

  private static Content content(String mediaType, String schema) {
    return OASFactory.createContent()
        .addMediaType(
            mediaType, OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema)));
  }

  private String nameOf(Type record) {
    return RecordSchemas.nameOf(
        Objects.requireNonNull(index.getClassByName(record.name()), record::toString));
  }

  /** The forms that stood around those that the contract shows. */
  private void removeWhatOnlyCarried(OpenAPI contract) {
    contract.getComponents().getSchemas().keySet().stream()
        .filter(name -> name.startsWith("Posted"))
        .forEach(carriers::add);
    carriers.forEach(contract.getComponents()::removeSchema);
  }
}
