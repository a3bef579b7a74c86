package org.redvest.file.in;

import org.redvest.file.FileId;
import org.redvest.file.FileType;

/** Gives a file's bytes to whoever holds a link that is still good. */
public interface OpenFile {

  /**
   * @param secondsLeft how much longer the link is good
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  record Opened(FileId id, FileType type, byte[] content, long secondsLeft) {}

  Opened open(FileId id, FileSheet.Link link);
}
