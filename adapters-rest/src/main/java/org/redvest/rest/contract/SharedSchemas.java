// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The forms that values of one kind have wherever they stand: identifiers, times, cursors. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedSchemas implements OASFilter {

  static final String ID = "UUID";
  static final String CURSOR = "Cursor";
  static final String LIMIT = "Limit";
  static final String ENTITY_TAG = "EntityTag";

  private static final int ID_LENGTH = 36;

  /** 2026-11-23T09:00:00Z */
  private static final int SHORTEST_TIME = 20;

  /** 2026-11-23T09:00:00.123456789+08:00 */
  private static final int LONGEST_TIME = 35;

  private static final int LONGEST_CURSOR = 500;

  /** Sorted, so that the contract is the same each time. */
  private static final SortedMap<String, Schema> OURS =
      new TreeMap<>(
          Map.of(
              CURSOR,
              text().minLength(1).maxLength(LONGEST_CURSOR).pattern("^[A-Za-z0-9_-]+$"),
              LIMIT,
              OASFactory.createSchema()
                  .addType(SchemaType.INTEGER)
                  .format("int32")
                  .minimum(BigDecimal.ONE)
                  .maximum(BigDecimal.valueOf(200))
                  .defaultValue(50),
              ENTITY_TAG,
              text().maxLength(20).pattern("^(\"[1-9][0-9]{0,17}\"|\\*)$").addExample("\"3\""),
              "FileBytes",
              text().format("binary").maxLength(200_000_000).description("Bytes as they are."),
              "LocalTime",
              text()
                  .minLength(5)
                  .maxLength(5)
                  .pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")
                  .description("A time of the day in Shanghai.")
                  .addExample("08:30")));

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var components = contract.getComponents();
    OURS.forEach(components::addSchema);
  }

  @Override
  public Schema filterSchema(Schema schema) {
    switch (format(schema)) {
      case "uuid" -> schema.minLength(ID_LENGTH).maxLength(ID_LENGTH);
      case "date-time" -> schema.minLength(SHORTEST_TIME).maxLength(LONGEST_TIME);
      default -> {
        // says itself what it is
      }
    }
    return schema;
  }

  private static String format(Schema schema) {
    @Nullable String format = schema.getFormat();
    return format == null ? "" : format;
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
