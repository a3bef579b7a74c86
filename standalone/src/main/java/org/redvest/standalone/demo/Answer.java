// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** What the service answered to one call. */
record Answer(String who, String method, String path, int status, JsonNode body) {

  /** Itself, if it has one of these status codes. */
  Answer require(int... expected) {
    if (Arrays.stream(expected).noneMatch(one -> one == status)) {
      throw new Unexpected(this, Arrays.toString(expected));
    }
    return this;
  }

  /** A field's text; empty where the field is absent. */
  String text(String field) {
    return body.path(field).asText("");
  }

  Iterable<JsonNode> items() {
    return body.path("items");
  }
}
