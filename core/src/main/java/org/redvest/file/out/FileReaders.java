package org.redvest.file.out;

import java.util.UUID;
import org.redvest.access.Caller;

/** Who may read what files are about. */
public interface FileReaders {

  /** Whether the caller may read the words of the order, and so see its pictures. */
  boolean mayRead(UUID order, Caller caller);
}
