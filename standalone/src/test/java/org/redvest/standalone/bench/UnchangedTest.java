// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The yardstick is what it was, or no figure is comparable with one of before. */
class UnchangedTest {

  @Test
  void the_statements_of_the_yardstick_are_never_changed() throws IOException {
    try (var files = Files.list(Path.of("../bench"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".sql")).map(UnchangedTest::digest))
          .containsExactlyInAnyOrder(
              "accept.sql 0a63a225d73110aa2f4bcaa35320c511dec20a72f3f3e0a53bca64a824c7e5f9",
              "board.sql 26f988667cf13dcfb0bb91acfcb1f61d4faca8ea049dc98ccc4a714748168953",
              "fill.sql 19d08d926e95836023734879b0d53791ea981fe8eabf328b4211857d80d9854e",
              "place.sql dd93e4463673d7e509bed49fc31a4cea31fcc26436b718cb457776f266a0ea05",
              "read.sql cbaac8845505113c0caf2d761da07a7f6ec0ca3e3850d511722d89ac1abcea2b",
              "schema.sql 09f8802bb8292c11c5770425987db9cc345912337cba730e1a90590439c918bb");
    }
  }

  private static String digest(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return file.getFileName() + " " + HexFormat.of().formatHex(digest);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
