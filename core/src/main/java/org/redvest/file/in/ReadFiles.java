package org.redvest.file.in;

import java.util.List;
import org.redvest.access.Caller;
import org.redvest.file.FileId;
import org.redvest.shared.Id;

/** Shows files to their owner and to those who may read the order. */
public interface ReadFiles {

  /**
   * @throws org.redvest.file.FileRefusal FILE_UNKNOWN also for who may not know of it
   */
  FileSheet one(FileId id, Caller caller);

  /** The files that the order's reports name, and the caller's own. */
  List<FileSheet> of(Id order, Caller caller);
}
