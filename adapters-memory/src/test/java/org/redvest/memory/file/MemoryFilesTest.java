// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.file;

import java.util.UUID;
import java.util.function.Function;
import org.redvest.file.FilesContract;
import org.redvest.file.out.Files;

class MemoryFilesTest extends FilesContract {

  private final MemoryFiles files = new MemoryFiles();

  @Override
  protected <T> T within(Function<Files, T> work) {
    return work.apply(files);
  }

  @Override
  protected UUID anOrder(UUID id) {
    return id;
  }
}
