// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the contract of now breaks of the promise, for bin/contract --release --breaking alone. */
class BreachesWritten {

  @Test
  void a_line_each() throws IOException {
    var file = Objects.requireNonNull(System.getProperty("redvest.breaches"), "redvest.breaches");
    var released = Files.readString(Path.of("../openapi/released.yaml"));
    var current = Files.readString(Path.of("../openapi/redvest.yaml"));
    Files.write(Path.of(file), Promise.broken(released, current));
  }
}
