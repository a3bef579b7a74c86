// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redvest.file.FileId;

/**
 * Where bytes are kept, outside the database and outside its transactions: they are there before
 * their row is, and go after it. The store sees sealed bytes and ids, and nothing else.
 */
public interface FileStore {

  /** Once it returns, the bytes are there for good. */
  void put(FileId id, byte[] bytes);

  Optional<byte[]> get(FileId id);

  /** Removes them; nothing happens when they are not there. */
  void remove(FileId id);

  /** All that were put before the instant. */
  List<FileId> putBefore(Instant instant);
}
