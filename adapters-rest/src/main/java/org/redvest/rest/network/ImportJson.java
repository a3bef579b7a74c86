package org.redvest.rest.network;

import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.network.in.ImportPositions;
import org.redvest.network.model.ImportWarning;
import org.redvest.rest.body.CodePoints;

/** What an import did. */
@Schema(name = "PositionImport")
record ImportJson(
    @CodePoints(max = 20)
        @Schema(
            description = "How the file was read: UTF-8 or GB18030.",
            required = true,
            examples = "UTF-8")
        String encoding,
    @Schema(required = true) int created,
    @Schema(required = true) int renamed,
    @Schema(description = "How many points moved.", required = true) int relocated,
    @Schema(required = true) int unchanged,
    @Size(max = 200_000) @Schema(description = "What was imported and should be looked at.", required = true)
        List<Warning> warnings) {

  /** Something to look at. */
  @Schema(name = "PositionImportWarning")
  record Warning(
      @CodePoints(max = 12)
          @Schema(description = "The division's code.", required = true, examples = "320703")
          String division,
      @Schema(required = true) ImportWarning.Reason reason) {}

  static ImportJson from(ImportPositions.Outcome outcome, Charset encoding) {
    return new ImportJson(
        encoding.name(),
        outcome.created(),
        outcome.renamed(),
        outcome.relocated(),
        outcome.unchanged(),
        outcome.warnings().stream()
            .map(warning -> new Warning(warning.division().value(), warning.reason()))
            .toList());
  }
}
