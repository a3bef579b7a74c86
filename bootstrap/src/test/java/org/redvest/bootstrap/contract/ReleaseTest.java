// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a contract that breaks the promise is released, and when not, by the script itself. */
class ReleaseTest {

  private static final String PROMISED = "what was promised";

  /** In place of the build, which the script asks for the breaches. */
  private static final String BUILD =
      """
      #!/bin/sh
      for argument; do
        case "$argument" in -Dredvest.breaches=*) echo 'the field is gone' >"${argument#*=}" ;; esac
      done
      """;

  @TempDir Path root = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(root.resolve("bin"));
    Files.createDirectories(root.resolve("openapi"));
    Files.copy(Path.of("../bin/contract"), root.resolve("bin/contract"));
    var build = Files.writeString(root.resolve("bin/mvn"), BUILD);
    Files.setPosixFilePermissions(build, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(openapi("released.yaml"), PROMISED);
    Files.writeString(openapi("CHANGELOG.md"), "# Breaks\n\n## 0.0.1: earlier\n- a field\n");
    contract("0.1.0");
  }

  @Test
  void a_break_is_released_with_its_reason_and_written_down() throws Exception {
    assertThat(release("--release", "--breaking", "names for people")).isZero();

    assertThat(openapi("released.yaml")).hasSameTextualContentAs(openapi("redvest.yaml"));
    assertThat(openapi("CHANGELOG.md"))
        .hasContent(
            """
            # Breaks

            ## 0.1.0: names for people
            - the field is gone

            ## 0.0.1: earlier
            - a field
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.4.2", "2.0.0", "v1"})
  void a_frozen_contract_is_not_broken_for_any_reason(String version) throws Exception {
    contract(version);

    assertThat(release("--release", "--breaking", "names for people")).isEqualTo(1);

    assertThat(openapi("released.yaml")).hasContent(PROMISED);
  }

  @Test
  void a_break_without_a_reason_is_not_released() throws Exception {
    assertThat(release("--release", "--breaking")).isEqualTo(2);
    assertThat(release("--release", "--breaking", " ")).isEqualTo(2);
    assertThat(release("--release", "--breaking", "names", "for", "people")).isEqualTo(2);

    assertThat(openapi("released.yaml")).hasContent(PROMISED);
  }

  private void contract(String version) throws IOException {
    Files.writeString(
        openapi("redvest.yaml"), "openapi: 3.0.3\ninfo:\n  version: " + version + "\npaths:\n");
  }

  private Path openapi(String file) {
    return root.resolve("openapi").resolve(file);
  }

  private int release(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", root.resolve("bin/contract").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
