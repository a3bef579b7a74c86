package org.redvest.file.in;

import org.redvest.access.Caller;
import org.redvest.file.FileId;

/** Shows a file to its owner and, once a report names it, to those who may read the order. */
public interface ReadFile {

  /**
   * @throws org.redvest.shared.Refusal FILE_UNKNOWN also for who may not know of it
   */
  FileSheet one(FileId id, Caller caller);
}
