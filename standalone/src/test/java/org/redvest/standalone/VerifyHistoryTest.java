// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyHistoryTest {

  /** Java by itself would end with 1, which means that something was found. */
  @ParameterizedTest
  @ValueSource(strings = {"", "4711", "4711\n/data\n17", "x\n/data\n17\n5432\n"})
  void whereADatabaseJustWroteDownItselfItCannotBeTold(String half, @TempDir Path data)
      throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/postmaster.pid"), half);
    var said = new ByteArrayOutputStream();

    var code = VerifyHistory.run(new String[] {"--data", data.toString()}, new PrintStream(said));

    assertThat(code).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("postmaster.pid");
  }
}
