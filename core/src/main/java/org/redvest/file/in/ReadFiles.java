package org.redvest.file.in;

import java.util.List;
import org.redvest.access.Caller;
import org.redvest.shared.Id;

/** Shows an order's files to those who may read the order. */
public interface ReadFiles {

  /** The files that the order's reports name, and the caller's own. */
  List<FileSheet> of(Id order, Caller caller);
}
