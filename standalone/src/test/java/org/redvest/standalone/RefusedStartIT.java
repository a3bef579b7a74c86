// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever hinders a start is said in one line. */
class RefusedStartIT {

  @TempDir Path data = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "--prot,      8080,  unknown argument --prot",
    "--port,      eighty, --port must be a number from 1 to 65535",
    "--port,      0,     --port must be a number from 1 to 65535",
    "--public-url, ftp:x, --public-url must begin with http",
  })
  void an_argument_that_is_not_understood(String name, String value, String line) throws Exception {
    assertRefusal(StandaloneProcess.launch(data, name, value), 2, line);
  }

  @Test
  void an_argument_without_its_value() throws Exception {
    assertRefusal(StandaloneProcess.launch(data, "--host"), 2, "--host needs a value");
  }

  @Nested
  class When_something_is_in_the_way {

    @Test
    void a_busy_port() throws Exception {
      try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        var port = Integer.toString(other.getLocalPort());
        assertRefusal(
            StandaloneProcess.launch(data, "--port", port),
            1,
            "cannot listen on 127.0.0.1:" + port);
      }
    }

    @Test
    void a_file_where_the_folder_should_be() throws Exception {
      var file = Files.writeString(data.resolve("file"), "");
      assertRefusal(StandaloneProcess.launch(data, "--data", file.toString()), 1, "cannot be used");
    }
  }

  private static void assertRefusal(StandaloneProcess process, int exitCode, String line)
      throws Exception {
    assertThat(process.awaitExit()).isEqualTo(exitCode);
    assertThat(process.output().lines())
        .singleElement()
        .asString()
        .startsWith("redvest: ")
        .contains(line);
  }
}
