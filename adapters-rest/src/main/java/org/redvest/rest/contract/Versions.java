// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.caching.PublicRead;

/**
 * What an answer says in its headers: a subject with a version has it as its ETag, a public reading
 * has a tag over its text, and what was made just now has an address.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Versions implements OASFilter {

  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_TAG = 100;

  private final IndexView index;

  public Versions(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var schemas = contract.getComponents().getSchemas();
    var tags = tagsOfPublicReads();
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(operation -> {
          var responses = operation.getResponses();
          var read = tags.get(operation.getOperationId());
          if (read != null) {
            responses.getAPIResponse("200").addHeader("ETag", read);
            responses.addAPIResponse("304", unchanged());
          } else {
            complete(responses.getAPIResponse("200"), schemas);
            complete(responses.getAPIResponse("201"), schemas);
            complete(responses.getAPIResponse("202"), schemas);
          }
          locate(responses.getAPIResponse("201"));
        });
  }

  /** By operationId. */
  private Map<String, Header> tagsOfPublicReads() {
    var tags = new HashMap<String, Header>();
    for (var read : index.getAnnotations(PublicRead.class)) {
      var operation = read.target().annotation(OPERATION);
      if (operation != null || read.target().hasAnnotation(Described.class)) {
        var differs = read.value("differs");
        tags.put(
            operation == null
                ? read.target().asMethod().name()
                : operation.value("operationId").asString(),
            publicTag(differs != null && differs.asBoolean()));
      }
    }
    return tags;
  }

  private static Header version() {
    return header("The subject's version, for If-Match.")
        .schema(OASFactory.createSchema().ref(SharedSchemas.ENTITY_TAG));
  }

  private static Header publicTag(boolean differs) {
    return header(
            differs
                ? "Without a token a strong tag over the text, for If-None-Match; with one the"
                    + " version of a subject that has any, for If-Match."
                : "A strong tag over the text, for If-None-Match.")
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(3)
                .maxLength(LONGEST_TAG));
  }

  private static APIResponse unchanged() {
    return OASFactory.createAPIResponse().description("Unchanged since the given ETag.");
  }

  private static void complete(@Nullable APIResponse response, Map<String, Schema> schemas) {
    if (response != null && response.getContent() != null && isVersioned(response, schemas)) {
      response.addHeader("ETag", version());
    }
  }

  private static boolean isVersioned(APIResponse response, Map<String, Schema> schemas) {
    return response.getContent().getMediaTypes().values().stream()
        .flatMap(media -> Stream.ofNullable(media.getSchema()))
        .flatMap(schema -> Stream.ofNullable(schema.getRef()))
        .map(reference ->
            Objects.requireNonNull(
                schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), reference))
        .flatMap(schema -> Stream.ofNullable(schema.getProperties()))
        .anyMatch(properties -> properties.containsKey("version"));
  }

  private static void locate(@Nullable APIResponse response) {
    if (response != null) {
      response.addHeader(
          "Location",
          header("Its address.")
              .schema(
                  OASFactory.createSchema().addType(SchemaType.STRING).maxLength(LONGEST_ADDRESS)));
    }
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).required(true);
  }
}
