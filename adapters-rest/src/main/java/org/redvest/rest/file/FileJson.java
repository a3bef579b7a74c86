// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.file.FileType;
import org.redvest.file.in.FileView;

/** A stored file. */
@Schema(name = "File", description = "A stored file, with the link to its bytes.")
record FileJson(
    UUID id,
    @Schema(description = "The order that it was uploaded for.") UUID order,
    FileType type,
    @Schema(description = "What is served; a picture was drawn anew.", minimum = "1") long bytes,
    @Schema(
            description =
                "Of what is served: hexadecimal, one byte for the suite (01 is SHA-256) and the"
                    + " digest.",
            maxLength = 100,
            examples = "01e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String digest,
    Instant madeAt,
    @Schema(description = "Whether a service report names it; if none does it is gone a day later.")
        boolean used,
    Content content) {

  /** Where the bytes are. */
  @Schema(name = "FileLink", description = "Opens the file for whoever has it, until it expires.")
  record Content(
      @Schema(
              maxLength = 300,
              examples =
                  "/v1/files/01a2008d-7400-8123-9392-feaaaaaaaaaa/content?expires=1795363200&signature=AQAAAAc")
          String path,
      Instant expiresAt) {}

  /** The files of an order. */
  @Schema(name = "Files")
  record Many(@Schema(maxItems = 200) List<FileJson> items) {}

  static FileJson from(FileView sheet) {
    var file = sheet.file();
    var link = sheet.link();
    var path =
        "/v1/files/%s/content?expires=%d&signature=%s"
            .formatted(file.id().value(), link.expiresAt().getEpochSecond(), link.signature());
    return new FileJson(
        file.id().value(),
        file.order(),
        file.type(),
        file.bytes(),
        file.digest(),
        file.madeAt(),
        file.used(),
        new Content(path, link.expiresAt()));
  }
}
