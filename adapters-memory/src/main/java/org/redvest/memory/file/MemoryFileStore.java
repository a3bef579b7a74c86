// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.file.FileId;
import org.redvest.file.out.FileStore;

/** Keeps bytes. */
public final class MemoryFileStore implements FileStore {

  private final Map<FileId, byte[]> bytes = new ConcurrentHashMap<>();

  @Override
  public void put(FileId id, byte[] content) {
    bytes.put(id, content.clone());
  }

  @Override
  public Optional<byte[]> get(FileId id) {
    return Optional.ofNullable(bytes.get(id)).map(byte[]::clone);
  }

  @Override
  public void remove(FileId id) {
    bytes.remove(id);
  }

  /** By the instant in the id. */
  @Override
  public List<FileId> putBefore(Instant instant) {
    return bytes.keySet().stream()
        .filter(id ->
            Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16).isBefore(instant))
        .toList();
  }

  public int size() {
    return bytes.size();
  }
}
