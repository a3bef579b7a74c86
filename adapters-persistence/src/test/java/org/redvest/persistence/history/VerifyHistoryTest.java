// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it cannot be told is never taken for something found, nor for nothing. */
class VerifyHistoryTest {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  private static String said(int expected, Callable<Integer> verification) {
    var said = new ByteArrayOutputStream();
    var code = VerifyHistory.told(verification, new PrintStream(said));
    assertThat(code).isEqualTo(expected);
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whateverIsThrownIsToldInALine() {
    var missing = new NoClassDefFoundError("org/jboss/logging/Logger");
    var said =
        said(
            VerifyHistory.UNABLE,
            () -> {
              throw missing;
            });

    assertThat(said.lines()).singleElement().asString().contains("org/jboss/logging/Logger");
    assertThat(said(VerifyHistory.FALSIFIED, () -> VerifyHistory.FALSIFIED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "after 320700 ORDER 0190", "after ", "{}", "", "of another"})
  void aFileToGoOnFromThatIsNone(String torn, @TempDir Path folder) throws Exception {
    var file = folder.resolve("progress");
    Files.writeString(file, "began " + Instant.now() + "\ndone 320700 TEAM\n" + torn + "\n");
    var place =
        new VerifyHistory.Place(
            "jdbc:postgresql://127.0.0.1:1/none", "", "", Optional.empty(), Optional.empty(), null);

    assertThat(said(VerifyHistory.UNABLE, () -> VerifyHistory.run(place, file, NOWHERE, NOWHERE)))
        .contains(file + " is no progress of a verification");
  }

  /** What it read first may have been changed since. */
  @ParameterizedTest
  @ValueSource(
      strings = {"began 2020-01-01T00:00:00Z", "began 2999-01-01T00:00:00Z", "done 320700 TEAM"})
  void aFileThatDoesNotSayThatItBeganToday(String began, @TempDir Path folder) throws Exception {
    var file = folder.resolve("progress");
    Files.writeString(file, began + "\n");

    assertThatThrownBy(() -> Progress.resuming(NOWHERE, file))
        .hasMessage(
            file + " does not say that it began within a day; delete it, and all is read anew");
  }

  @Test
  void theAnswerTellsWhenItBegan() {
    var began = Instant.parse("2026-11-23T01:00:00Z");

    assertThat(new HistoryVerifier.Extent(1, 1, began, "").text(0)).contains("begun " + began);
  }

  /** A folder that was mistyped looks like one of which everything was taken away. */
  @ParameterizedTest
  @ValueSource(strings = {"empty", "none", ""})
  void withoutCheckpointsItCannotBeTold(String name, @TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    var arguments =
        name.isEmpty()
            ? new String[] {}
            : new String[] {"--checkpoints", folder.resolve(name).toString()};
    var environment = Map.of("REDVEST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");

    assertThat(
            said(
                VerifyHistory.UNABLE,
                () -> VerifyHistory.run(arguments, environment, NOWHERE, NOWHERE)))
        .hasLineCount(1)
        .contains("there is no ", "checkpoint", "--without-checkpoints");
    assertThat(
            said(
                VerifyHistory.UNABLE,
                () ->
                    VerifyHistory.run(
                        new String[] {"--without-checkpoints"}, environment, NOWHERE, NOWHERE)))
        .doesNotContain("--without-checkpoints");
  }

  @Test
  void itBeginsWithTheLeastIdAndGoesOnBehindTheLastThatWasRead(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("progress");
    var last = "00000000-0000-0007-ffff-ffffffffffff";
    Files.writeString(file, "began " + Instant.now() + "\nafter 320700 ORDER " + last + "\n");
    var progress = Progress.resuming(NOWHERE, file);

    assertThat(progress.from("320700 TEAM")).isEqualTo(new UUID(0, 0));
    assertThat(progress.from("320700 ORDER")).hasToString("00000000-0000-0008-0000-000000000000");
  }

  @Test
  void howFarItIsStandsThereAsAWhole(@TempDir Path folder) throws Exception {
    var file = folder.resolve("progress");
    Progress.resuming(NOWHERE, file).done("320700 TEAM", 1);
    var again = Progress.resuming(NOWHERE, file);
    again.done("320700 ORDER", 1);

    assertThat(file).content().hasLineCount(3).contains("began " + again.began());
    assertThat(again.began()).isBeforeOrEqualTo(Instant.now());
    assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    assertThatThrownBy(() -> Progress.resuming(NOWHERE, folder))
        .hasMessageContaining("is no progress");
  }
}
