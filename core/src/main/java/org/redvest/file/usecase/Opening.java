// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.util.Optional;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileView;
import org.redvest.file.in.Uploads.Opened;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.UnreadableValue;

/** A file that is opened by its link; looking for the row is a piece of work of its own. */
record Opening(FileUseCases feature, FileId id) {

  private static final byte[] NOTHING = {};

  Opened by(FileView.Link link) {
    long left = feature.links().require(id, link);
    var file = row().orElseThrow(Opening::over);
    var sealed = feature.store().get(id).orElseGet(this::missing);
    return new Opened(id, file.type(), plain(sealed), left);
  }

  private Optional<StoredFile> row() {
    return feature.commands().read(() -> feature.files().find(id));
  }

  private byte[] plain(byte[] sealed) {
    try {
      return feature.sealing().open(sealed, Links.context(id));
    } catch (UnreadableValue _) {
      throw SharedRefusal.UNREADABLE.refusal();
    }
  }

  /**
   * Removed in this very moment, the row before the bytes; or lost, and then nothing does not open
   * either, and is named like whatever does not.
   */
  private byte[] missing() {
    if (row().isEmpty()) {
      throw over();
    }
    return NOTHING;
  }

  private static Refusal over() {
    return FileRefusal.FILE_LINK_OVER.refusal();
  }
}
