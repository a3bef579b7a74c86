// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;
import org.redvest.command.Proposed;
import org.redvest.file.FileId;
import org.redvest.file.FileType;
import org.redvest.shared.Id;

/**
 * Everything that can be asked of files. No piece of work is open while bytes are read, drawn,
 * written or opened.
 */
public interface Uploads {

  /**
   * What came in.
   *
   * @param key by what name the caller calls the request; it covers the bytes, and so is known with
   *     them
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  record Content(byte[] bytes, @Nullable RequestKey key) {}

  /**
   * Keeps a file for an order, of whoever may read the order's words.
   *
   * @param content read only when the caller was found to be entitled; it refuses what is too long
   */
  FileView upload(Id order, Proposed<Content> content);

  /**
   * One file, to its owner and, once a report names it, to those who may read the order.
   *
   * @throws org.redvest.shared.Refusal FILE_UNKNOWN also for who may not know of it
   */
  FileView read(FileId id, Caller caller);

  /** The files that the order's reports name, and the caller's own. */
  List<FileView> of(Id order, Caller caller);

  /**
   * @param secondsLeft how much longer the link is good
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  record Opened(FileId id, FileType type, byte[] content, long secondsLeft) {}

  /** The bytes, to whoever holds a link that is still good. */
  Opened open(FileId id, FileView.Link link);
}
