// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.util.HexFormat;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.file.FileId;
import org.redvest.file.in.FileView;
import org.redvest.file.in.Uploads.Content;
import org.redvest.file.model.Cleaning;
import org.redvest.file.model.Draft;
import org.redvest.shared.Id;
import org.redvest.shared.Refusal;

/**
 * Bytes first, then the row: a process that dies between leaves bytes that nobody can reach and the
 * night removes, never a row without its bytes. What was sent before under the same key is there
 * already, and goes again.
 */
record Uploading(FileUseCases feature, Id order, Caller caller) {

  FileView upload(Supplier<? extends Content> input) {
    feature.admit(order, caller);
    var content = input.get();
    var kept = Cleaning.of(content.bytes(), feature.pictures());
    var id = new FileId(feature.ids().next(order.code()));
    var digest = HexFormat.of().formatHex(feature.sealing().digest(kept.content()));
    var draft = new Draft(id, order.value(), kept.type(), kept.content().length, digest);
    feature.store().put(id, feature.sealing().seal(kept.content(), Links.context(id)));
    try {
      var file = feature.keep(draft, caller.naming(content.key()));
      if (!file.id().equals(id)) {
        feature.store().remove(id);
      }
      return feature.view(file);
    } catch (Refusal refused) {
      // of any other failure nobody knows whether the row is there: that is the night's to see
      feature.store().remove(id);
      throw refused;
    }
  }
}
