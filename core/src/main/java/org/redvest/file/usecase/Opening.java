package org.redvest.file.usecase;

import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileSheet;
import org.redvest.file.in.OpenFile;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.UnreadableValue;

final class Opening implements OpenFile {

  private static final byte[] NOTHING = {};

  private final FileUseCases.Outside outside;
  private final FileFinder rows;
  private final Links links;

  Opening(FileUseCases.Outside outside, FileFinder rows) {
    this.outside = outside;
    this.rows = rows;
    this.links = new Links(outside.sealing(), outside.clock());
  }

  @Override
  public Opened open(FileId id, FileSheet.Link link) {
    long left = links.require(id, link);
    var file = rows.find(id).orElseThrow(Opening::over);
    var sealed = outside.store().get(id).orElseGet(() -> missing(id));
    return new Opened(id, file.type(), plain(id, sealed), left);
  }

  private byte[] plain(FileId id, byte[] sealed) {
    try {
      return outside.sealing().open(sealed, Links.context(id));
    } catch (UnreadableValue _) {
      throw SharedRefusal.UNREADABLE.refusal();
    }
  }

  /**
   * Removed in this very moment, the row before the bytes; or lost, and then nothing does not open
   * either, and is named like whatever does not.
   */
  private byte[] missing(FileId id) {
    if (rows.find(id).isEmpty()) {
      throw over();
    }
    return NOTHING;
  }

  private static Refusal over() {
    return FileRefusal.FILE_LINK_OVER.refusal();
  }
}
