// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a data folder keeps beside the database, lost or damaged. */
class KeptFilesTest {

  @TempDir Path data = Path.of("");
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.open(data);
  }

  @Test
  void the_first_start_makes_a_key_and_the_second_keeps_it() throws IOException {
    var made = Files.readString(MasterKeyFile.in(folder));
    Files.createDirectory(data.resolve("postgres"));

    assertThat(Base64.getDecoder().decode(made)).hasSize(32);
    assertThat(Files.readString(MasterKeyFile.in(folder))).isEqualTo(made);
  }

  @Test
  void a_lost_key_is_not_replaced_by_one_that_opens_nothing() throws IOException {
    Files.createDirectory(data.resolve("postgres"));

    assertThatThrownBy(() -> MasterKeyFile.in(folder))
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("master-key");
    assertThat(data.resolve("master-key")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64!"})
  void half_a_key_stops_the_start_and_stays(String half) throws IOException {
    Files.writeString(data.resolve("master-key"), half);

    assertThatThrownBy(() -> MasterKeyFile.in(folder))
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("master-key");
    assertThat(data.resolve("master-key")).hasContent(half);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "issuer.key=abc\n"})
  void lost_passwords_of_a_database_stop_the_start(String left) throws IOException {
    Files.createDirectory(data.resolve("postgres"));
    Files.writeString(data.resolve("secrets.properties"), left);

    assertThatThrownBy(folder::secrets)
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("secrets.properties");
    assertThat(data.resolve("secrets.properties")).hasContent(left);
  }

  @Test
  void passwords_that_are_there_are_kept() throws IOException {
    var made = folder.secrets().of("database.postgres");
    Files.createDirectory(data.resolve("postgres"));

    assertThat(folder.secrets().of("database.postgres")).isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "99999999", "99999", "-1"})
  void a_remembered_port_that_is_none_is_chosen_anew(String remembered) throws IOException {
    var file = new PrivateFile(data.resolve("management-port"));
    file.write(remembered);

    var port = new RememberedPort(file).choose();

    assertThat(file.read()).isEqualTo(Integer.toString(port));
  }

  @Test
  void why_the_service_did_not_start_is_said_in_one_line() {
    var key = new IllegalStateException("the key\nis damaged");
    var wrapped = new IllegalStateException("Failed to start quarkus", new Exception("bean", key));

    assertThat(Unstartable.reason(wrapped)).isEqualTo("the key is damaged");
    assertThat(Unstartable.reason(new ArithmeticException("by zero")))
        .isEqualTo("java.lang.ArithmeticException: by zero");
  }
}
