package org.redvest.memory.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileSheet;
import org.redvest.file.in.UploadFile;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.FileReaders.Reach;
import org.redvest.file.usecase.FileUseCases;
import org.redvest.file.usecase.UploadSteps;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.sealing.MemorySealing;
import org.redvest.memory.shared.MemoryFailures;
import org.redvest.order.OrderId;
import org.redvest.shared.CountedIds;
import org.redvest.shared.Refused;
import org.redvest.shared.SettableClock;
import org.redvest.shared.SharedRefusal;

class FilesTest {

  private static final byte[] PDF = "%PDF-1.7\nstartxref\n9\n%%EOF".getBytes(US_ASCII);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final CountedIds ids = new CountedIds(clock);
  private final MemoryFiles rows = new MemoryFiles();
  private final MemoryFileStore store = new MemoryFileStore();
  private final MemoryEventLog events = new MemoryEventLog();
  private final MemoryActors actors = new MemoryActors((_, _, _) -> Set.of(), ids);
  private final Set<Caller> readers = new HashSet<>();
  private final FileUseCases files =
      new FileUseCases(
          new FileUseCases.Outside(
              actors,
              rows,
              store,
              (type, _) -> {
                throw new AssertionError("no picture: " + type);
              },
              (_, caller) -> readers.contains(caller) ? Reach.WHOLE : Reach.NONE,
              events,
              new MemorySealing(),
              ids,
              clock));

  private final OrderId order = new OrderId(ids.next(320_706));
  private final Caller leader = reader("leader");
  private final Caller resident = reader("resident");
  private final Caller stranger = caller("stranger");

  @Test
  void what_was_uploaded_can_be_opened_by_its_link() {
    var sheet = upload(leader);
    assertThat(sheet.file().bytes()).isEqualTo(PDF.length);
    var opened = files.openFile(rows::find).open(sheet.file().id(), sheet.link());
    assertThat(opened.content()).isEqualTo(PDF);
    assertThat(opened.secondsLeft()).isEqualTo(600);
  }

  @Test
  void the_store_never_sees_what_it_keeps() {
    var sheet = upload(leader);
    assertThat(new String(store.get(sheet.file().id()).orElseThrow(), US_ASCII))
        .doesNotContain("%PDF");
  }

  @Test
  void an_upload_is_one_event() {
    var sheet = upload(leader);
    assertThat(events.of(sheet.file().id())).hasSize(1);
  }

  @Test
  void a_link_opens_one_file_and_only_for_ten_minutes() {
    var one = upload(leader);
    var other = upload(leader);
    var open = files.openFile(rows::find);
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> open.open(other.file().id(), one.link()));
    var later = new FileSheet.Link(one.link().expiresAt().plusSeconds(1), one.link().signature());
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> open.open(one.file().id(), later));
    var touched = new FileSheet.Link(one.link().expiresAt(), "not!base64");
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> open.open(one.file().id(), touched));
    clock.pass(Duration.ofMinutes(10));
    Refused.with(FileRefusal.FILE_LINK_OVER, () -> open.open(one.file().id(), one.link()));
  }

  @Test
  void who_may_not_read_the_order_uploads_nothing_and_nothing_is_read_of_it() {
    for (var caller : List.of(stranger, new Caller(new Caller.Anonymous(), trace()))) {
      var request =
          new UploadFile.Request(
              order,
              caller,
              () -> {
                throw new AssertionError("it was read");
              });
      var expected =
          caller.equals(stranger) ? SharedRefusal.NOT_FOUND : SharedRefusal.UNAUTHENTICATED;
      Refused.with(expected, () -> files.uploadFile(files.uploadSteps()).upload(request));
    }
    assertNothingLeft();
  }

  @Test
  void what_is_refused_leaves_neither_row_nor_bytes_nor_event() {
    Refused.with(FileRefusal.FILE_TYPE_HTML, () -> upload(leader, "<html>".getBytes(US_ASCII)));
    assertNothingLeft();
  }

  @Test
  void bytes_whose_row_may_be_there_are_left_to_the_night() {
    var failing =
        new UploadSteps() {
          @Override
          public void admit(UploadFile.Request request) {}

          @Override
          public StoredFile record(Draft draft, Caller caller) {
            assertThat(store.size()).isEqualTo(1);
            throw new IllegalStateException("no database");
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(() ->
            files
                .uploadFile(failing)
                .upload(
                    new UploadFile.Request(
                        order, leader, () -> new UploadFile.Content(PDF, null))));
    assertThat(store.size()).isEqualTo(1);
    clock.pass(Duration.ofHours(25));
    files.removeStrayFiles(files.straySteps(), new MemoryFailures()).run();
    assertNothingLeft();
  }

  @Test
  void what_the_night_removes_while_it_is_opened_is_over() {
    var sheet = upload(leader);
    var seen = rows.find(sheet.file().id());
    rows.remove(sheet.file().id());
    store.remove(sheet.file().id());
    var looks = new ArrayDeque<>(List.of(seen, Optional.<StoredFile>empty()));
    var open = files.openFile(_ -> looks.remove());

    Refused.with(FileRefusal.FILE_LINK_OVER, () -> open.open(sheet.file().id(), sheet.link()));
  }

  /** By the sealing, which names where it stood. */
  @Test
  void what_the_store_lost_does_not_open_like_what_was_damaged() {
    var sheet = upload(leader);
    store.remove(sheet.file().id());

    Refused.with(
        SharedRefusal.UNREADABLE,
        () -> files.openFile(rows::find).open(sheet.file().id(), sheet.link()));
  }

  @Test
  void nobody_fills_the_store_with_what_he_does_not_use() {
    for (int i = 0; i < 30; i++) {
      upload(leader);
    }
    Refused.with(FileRefusal.FILES_WAITING, () -> upload(leader));
    assertThat(store.size()).isEqualTo(30);
    upload(resident);
  }

  @Test
  void what_no_report_names_is_its_owners_alone() {
    var id = upload(leader).file().id();
    assertThat(files.readFile().one(id, leader).file().id()).isEqualTo(id);
    Refused.with(FileRefusal.FILE_UNKNOWN, () -> files.readFile().one(id, resident));
    assertThat(files.readFiles().of(order, resident)).isEmpty();
    name(leader, id);
    assertThat(files.readFile().one(id, resident).file().used()).isTrue();
    assertThat(files.readFiles().of(order, resident)).hasSize(1);
    Refused.with(FileRefusal.FILE_UNKNOWN, () -> files.readFile().one(id, stranger));
    Refused.with(SharedRefusal.NOT_FOUND, () -> files.readFiles().of(order, stranger));
  }

  @Test
  void a_report_names_its_authors_files_for_this_order_and_no_others() {
    var own = upload(leader).file().id();
    var anothers = upload(resident).file().id();
    var unknown = new FileId(ids.next(320_706));
    Refused.with(FileRefusal.EVIDENCE_UNKNOWN, () -> name(leader, own, anothers));
    Refused.with(FileRefusal.EVIDENCE_UNKNOWN, () -> name(leader, unknown));
    assertThat(rows.find(own).orElseThrow().used()).isFalse();
    var elsewhere = new OrderId(ids.next(320_706));
    Refused.with(
        FileRefusal.EVIDENCE_UNKNOWN,
        () -> FileUseCases.nameFiles(rows).name(elsewhere, person(leader), List.of(own)));
  }

  @Test
  void an_amended_report_keeps_what_it_names_whoever_amends_it_and_lets_go_of_the_rest() {
    var kept = upload(leader).file().id();
    var dropped = upload(leader).file().id();
    name(leader, kept, dropped);
    name(resident, kept);
    assertThat(rows.find(kept).orElseThrow().used()).isTrue();
    assertThat(rows.find(dropped).orElseThrow().used()).isFalse();
  }

  @Test
  void the_night_removes_what_nobody_named_and_what_has_no_row() {
    var named = upload(leader).file().id();
    var unnamed = upload(leader).file().id();
    var orphan = new FileId(ids.next(320_706));
    store.put(orphan, PDF);
    name(leader, named);
    var sweep = files.removeStrayFiles(files.straySteps(), new MemoryFailures());

    clock.pass(Duration.ofHours(23));
    var fresh = upload(leader).file().id();
    assertThat(sweep.run()).extracting("files", "bytes").containsExactly(0, 0);
    clock.pass(Duration.ofHours(2));
    assertThat(sweep.run()).extracting("files", "bytes").containsExactly(1, 1);

    assertThat(store.get(unnamed)).isEmpty();
    assertThat(rows.find(unnamed)).isEmpty();
    assertThat(events.of(unnamed)).hasSize(2);
    assertThat(store.get(orphan)).isEmpty();
    assertThat(store.get(named)).isPresent();
    assertThat(store.get(fresh)).isPresent();
    assertThat(sweep.run()).extracting("files", "bytes").containsExactly(0, 0);
  }

  private void assertNothingLeft() {
    assertThat(store.size()).isZero();
    assertThat(rows.cities()).isEmpty();
    assertThat(events.entries()).isEmpty();
  }

  private FileSheet upload(Caller caller) {
    return upload(caller, PDF);
  }

  private FileSheet upload(Caller caller, byte[] content) {
    return files
        .uploadFile(files.uploadSteps())
        .upload(new UploadFile.Request(order, caller, () -> new UploadFile.Content(content, null)));
  }

  private void name(Caller reporter, FileId... named) {
    FileUseCases.nameFiles(rows).name(order, person(reporter), List.of(named));
  }

  private PersonId person(Caller caller) {
    return actors.enrol(((Caller.SignedIn) caller.identity()).account(), order.city());
  }

  private Caller reader(String name) {
    var caller = caller(name);
    readers.add(caller);
    return caller;
  }

  private static Caller caller(String name) {
    return new Caller(new Caller.SignedIn(new Account("test", name), false), trace());
  }

  private static String trace() {
    return new UUID(0, 1).toString().replace("-", "");
  }
}
