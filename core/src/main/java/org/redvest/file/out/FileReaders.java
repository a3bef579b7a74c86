// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.out;

import java.util.Set;
import java.util.UUID;
import org.redvest.access.Caller;
import org.redvest.file.FileId;

/** Who may read what files are about. */
public interface FileReaders {

  /**
   * How much of an order's words somebody may read, and so which of its pictures he may see.
   *
   * @param whole all of it, and he may add others
   * @param part whether he may read any of it
   * @param files of a part, the files that its reports name
   */
  record Reach(boolean whole, boolean part, Set<FileId> files) {

    public static final Reach WHOLE = new Reach(true, true, Set.of());
    public static final Reach NONE = new Reach(false, false, Set.of());

    public Reach {
      files = Set.copyOf(files);
    }

    public boolean covers(FileId file) {
      return whole || files.contains(file);
    }
  }

  Reach reach(UUID order, Caller caller);
}
