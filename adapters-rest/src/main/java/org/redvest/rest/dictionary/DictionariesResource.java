// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.dictionary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.rest.caching.PublicRead;

@Path("/v1/dictionaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dictionaries", description = "The words for every code.")
class DictionariesResource {

  private final DictionariesJson all = new Dictionaries().all();

  @GET
  @Operation(
      operationId = "getDictionaries",
      summary = "Every enumeration with its labels",
      description =
          "Who: everybody, without a token. Labels in Chinese and English, in the order in which to"
              + " show them; one ETag for all.")
  @APIResponse(responseCode = "200", description = "All dictionaries.")
  @PublicRead(seconds = PublicRead.CATALOGUE)
  public DictionariesJson all() {
    return all;
  }
}
