// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LeftBehindTest {

  private final Path data;
  private final Path pidFile;
  private final LeftBehind leftBehind;

  LeftBehindTest(@TempDir Path data) {
    this.data = data;
    pidFile = data.resolve("postmaster.pid");
    leftBehind = new LeftBehind(data);
  }

  @Test
  void without_the_file_there_is_no_server_and_nothing_to_stop() {
    assertThat(leftBehind.runs()).isFalse();
    leftBehind.stop();
  }

  /** As a full disk or a crash of the machine leave it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "12 34\n", "\u0000\u0000\u0000", "99999999999999999999\n"})
  void a_file_that_names_nobody_is_no_server_and_is_taken_away(String text) throws IOException {
    Files.writeString(pidFile, text);

    assertThat(leftBehind.runs()).isFalse();
    leftBehind.stop();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void a_number_that_another_program_has_by_now_is_no_server() throws IOException {
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

    assertThat(leftBehind.runs()).isFalse();
    leftBehind.stop();
    assertThat(pidFile).doesNotExist();
  }

  /** A program by the server's name stands in for it, and waits. */
  @Test
  void a_server_whose_file_says_no_number_is_found_and_stopped(@TempDir Path folder)
      throws Exception {
    var program = Files.copy(Path.of("/bin/bash"), folder.resolve("postgres")).toString();
    var server = new ProcessBuilder(program, "-c", "read", "-D", data.toString()).start();
    try {
      Files.writeString(pidFile, "");

      while (server.isAlive() && !leftBehind.runs()) {
        Thread.onSpinWait();
      }
      assertThat(server.isAlive()).isTrue();
      leftBehind.stop();
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(leftBehind.runs()).isFalse();
    } finally {
      server.destroyForcibly();
    }
  }
}
