package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says in its headers: a subject with a version has it as its ETag, and one that was
 * made just now has an address.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Versions implements OASFilter {

  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_TAG = 100;

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var schemas = contract.getComponents().getSchemas();
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(operation -> {
          var responses = operation.getResponses();
          var tag = isPublic(operation) ? publicTag() : version();
          complete(responses.getAPIResponse("200"), schemas, tag);
          complete(responses.getAPIResponse("201"), schemas, tag);
          locate(responses.getAPIResponse("201"));
        });
  }

  /** Nobody needs a token, or one may be left out. */
  private static boolean isPublic(Operation operation) {
    var security = operation.getSecurity();
    return security == null
        || security.isEmpty()
        || security.stream().anyMatch(choice -> choice.getSchemes().isEmpty());
  }

  private static Header version() {
    return header("The subject's version, for If-Match.")
        .schema(OASFactory.createSchema().ref(SharedSchemas.ENTITY_TAG));
  }

  private static Header publicTag() {
    return header(
            "With a token the subject's version, for If-Match; without one a tag over the text, for"
                + " If-None-Match.")
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(3)
                .maxLength(LONGEST_TAG));
  }

  private static void complete(
      @Nullable APIResponse response, Map<String, Schema> schemas, Header tag) {
    if (response != null && response.getContent() != null && isVersioned(response, schemas)) {
      response.addHeader("ETag", tag);
    }
  }

  private static boolean isVersioned(APIResponse response, Map<String, Schema> schemas) {
    return response.getContent().getMediaTypes().values().stream()
        .flatMap(media -> Stream.ofNullable(media.getSchema()))
        .flatMap(schema -> Stream.ofNullable(schema.getRef()))
        .map(reference -> schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
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
