package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
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

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var schemas = contract.getComponents().getSchemas();
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(operation -> {
          var responses = operation.getResponses();
          complete(responses.getAPIResponse("200"), schemas);
          complete(responses.getAPIResponse("201"), schemas);
          locate(responses.getAPIResponse("201"));
        });
  }

  private static void complete(@Nullable APIResponse response, Map<String, Schema> schemas) {
    if (response != null && response.getContent() != null && isVersioned(response, schemas)) {
      response.addHeader(
          "ETag",
          header("The subject's version, for If-Match.")
              .schema(OASFactory.createSchema().ref(SharedSchemas.ENTITY_TAG)));
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
