// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How bin/cluster starts psql: everybody on the machine reads what a program is started with. */
class ClusterScriptTest {

  /** Every answer is yes; at the passwords it ends. */
  private static final String PSQL =
      """
      #!/usr/bin/env bash
      printf '%s\n' "$@" >>"$0.arguments"
      case " $* " in
        *" -c "*) echo t ;;
        *" -f "*) ;;
        *) cat >"$0.input"; exit 9 ;;
      esac
      """;

  @Test
  void passwords_are_in_nothing_that_a_program_is_started_with(@TempDir Path folder)
      throws Exception {
    var psql = Files.writeString(folder.resolve("psql"), PSQL);
    Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
    var program = new ProcessBuilder("bash", "../bin/cluster").redirectErrorStream(true);
    program
        .environment()
        .putAll(
            Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "REDVEST_CLUSTER_URL",
                "postgresql://nowhere/cluster",
                "REDVEST_CLUSTER_PASSWORD",
                "secret-0",
                "REDVEST_CLUSTER_OWNER_PASSWORD",
                "secret-1",
                "REDVEST_CLUSTER_SERVICE_PASSWORD",
                "secret-2"));

    var process = program.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(9);
    assertThat(folder.resolve("psql.input"))
        .content()
        .contains(
            "owner REDVEST_CLUSTER_OWNER_PASSWORD", "service REDVEST_CLUSTER_SERVICE_PASSWORD")
        .doesNotContain("secret");
    assertThat(folder.resolve("psql.arguments")).content().contains("-f").doesNotContain("secret");
  }
}
