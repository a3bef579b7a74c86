package org.redvest.file.usecase;

import java.util.HexFormat;
import org.redvest.file.FileId;
import org.redvest.file.in.FileSheet;
import org.redvest.file.in.UploadFile;
import org.redvest.file.model.Cleaning;
import org.redvest.file.model.Draft;
import org.redvest.shared.Refusal;

/**
 * Bytes first, then the row: a process that dies between leaves bytes that nobody can reach and the
 * night removes, never a row without its bytes. What was sent before under the same key is there
 * already, and goes again.
 */
final class Uploading implements UploadFile {

  private final FileUseCases.Outside outside;
  private final UploadSteps steps;
  private final Links links;

  Uploading(FileUseCases.Outside outside, UploadSteps steps) {
    this.outside = outside;
    this.steps = steps;
    this.links = new Links(outside.sealing(), outside.clock());
  }

  @Override
  public FileSheet upload(Request request) {
    steps.admit(request);
    var content = request.content().get();
    var kept = Cleaning.of(content.bytes(), outside.pictures());
    var id = new FileId(outside.ids().next(request.order().code()));
    var digest = HexFormat.of().formatHex(outside.sealing().digest(kept.content()));
    var draft = new Draft(id, request.order().value(), kept.type(), kept.content().length, digest);
    outside.store().put(id, outside.sealing().seal(kept.content(), Links.context(id)));
    try {
      var file = steps.record(draft, request.caller().naming(content.key()));
      if (!file.id().equals(id)) {
        outside.store().remove(id);
      }
      return new FileSheet(file, links.to(file.id()));
    } catch (Refusal refused) {
      // of any other failure nobody knows whether the row is there: that is the night's to see
      outside.store().remove(id);
      throw refused;
    }
  }
}
