// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.file.FileId;
import org.redvest.shared.Id;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

class FolderFileStoreTest {

  private static final Instant MADE = Instant.parse("2026-11-23T01:00:00Z");
  private static final FileId FILE = file(MADE, 7);

  @TempDir Path folder;
  private FolderFileStore store;

  @BeforeEach
  void open() {
    store = new FolderFileStore(folder.resolve("files"));
  }

  @Test
  void what_was_put_is_there_and_what_was_removed_is_not() {
    store.put(FILE, new byte[] {1, 2, 3});
    assertThat(store.get(FILE)).contains(new byte[] {1, 2, 3});
    store.remove(FILE);
    store.remove(FILE);
    assertThat(store.get(FILE)).isEmpty();
  }

  @Test
  void a_name_is_an_id_and_nothing_is_left_half_written() throws IOException {
    store.put(FILE, new byte[100_000]);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString()))
          .containsExactly(
              Path.of(
                      "files",
                      "320700",
                      FILE.value().toString().substring(34),
                      FILE.value().toString())
                  .toString());
    }
  }

  @Test
  void only_its_owner_may_read_it() throws IOException {
    store.put(FILE, new byte[1]);
    try (Stream<Path> all = Files.walk(folder)) {
      var path = all.filter(Files::isRegularFile).findFirst().orElseThrow();
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(path)).hasSize(2);
      }
    }
  }

  @Test
  void what_is_old_is_told_by_its_id() throws IOException {
    var younger = file(MADE.plusSeconds(60), 8);
    store.put(FILE, new byte[1]);
    store.put(younger, new byte[1]);
    Files.writeString(folder.resolve("files").resolve("notes.txt"), "not ours");
    assertThat(store.putBefore(MADE)).isEmpty();
    assertThat(store.putBefore(MADE.plusSeconds(1))).isEqualTo(List.of(FILE));
    assertThat(store.putBefore(MADE.plusSeconds(61))).containsExactlyInAnyOrder(FILE, younger);
  }

  @Test
  void a_folder_that_cannot_be_made_stops_the_start() throws IOException {
    var file = Files.writeString(folder.resolve("a-file"), "");
    assertThatIllegalStateException()
        .isThrownBy(() -> new FolderFileStore(file.resolve("below")))
        .withMessageContaining("redvest.files.folder");
  }

  @Test
  void what_cannot_be_read_now_is_not_lost() throws IOException {
    Files.delete(folder.resolve("files"));
    busy();
    Files.writeString(folder.resolve("files"), "a file where the folder was");
    busy();
  }

  private void busy() {
    assertThatThrownBy(() -> store.get(FILE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(SharedRefusal.BUSY));
  }

  private static FileId file(Instant at, long tail) {
    return new FileId(Id.compose(at, 320_706, 0, tail));
  }
}
