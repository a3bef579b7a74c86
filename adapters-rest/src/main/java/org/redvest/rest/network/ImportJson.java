// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.model.ImportWarning;
import org.redvest.rest.body.CodePoints;

/** What an import did. */
@Schema(name = "PositionImport")
record ImportJson(
    @CodePoints(max = 20)
        @Schema(description = "How the file was read: UTF-8 or GB18030.", examples = "UTF-8")
        String encoding,
    int created,
    int renamed,
    @Schema(description = "How many points moved.") int relocated,
    int unchanged,
    @Size(max = 200_000) @Schema(description = "What was imported and should be looked at.")
        List<Warning> warnings) {

  /** Something to look at. */
  @Schema(name = "PositionImportWarning")
  record Warning(
      @CodePoints(max = 12) @Schema(description = "The division's code.", examples = "320703")
          String division,
      ImportWarning.Reason reason) {}

  static ImportJson from(Imported imported, Charset encoding) {
    return new ImportJson(
        encoding.name(),
        imported.created(),
        imported.renamed(),
        imported.relocated(),
        imported.unchanged(),
        imported.warnings().stream()
            .map(warning -> new Warning(warning.division().value(), warning.reason()))
            .toList());
  }
}
