// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.Work;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileView;
import org.redvest.file.in.Uploads;
import org.redvest.file.out.FileReaders.Reach;
import org.redvest.file.out.FileStore;
import org.redvest.file.usecase.FileUseCases;
import org.redvest.file.usecase.Naming;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.command.MemoryWork;
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
  private final MemorySealing sealing = new MemorySealing();
  private final FileUseCases files = over(store, new MemoryWork());

  private FileUseCases over(FileStore bytes, Work work) {
    return new FileUseCases(
        new Commands(actors, events, ids, clock, work),
        work,
        actors,
        rows,
        bytes,
        (type, _) -> {
          throw new AssertionError("no picture: " + type);
        },
        (_, caller) -> readers.contains(caller) ? Reach.WHOLE : Reach.NONE,
        events,
        sealing,
        ids,
        clock,
        new MemoryFailures());
  }

  private final OrderId order = new OrderId(ids.next(320_706));
  private final Caller leader = reader("leader");
  private final Caller resident = reader("resident");
  private final Caller stranger = caller("stranger");

  @Test
  void what_was_uploaded_can_be_opened_by_its_link() {
    var sheet = upload(leader);
    assertThat(sheet.file().bytes()).isEqualTo(PDF.length);
    var opened = files.open(sheet.file().id(), sheet.link());
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
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> files.open(other.file().id(), one.link()));
    var later = new FileView.Link(one.link().expiresAt().plusSeconds(1), one.link().signature());
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> files.open(one.file().id(), later));
    var touched = new FileView.Link(one.link().expiresAt(), "not!base64");
    Refused.with(FileRefusal.FILE_LINK_INVALID, () -> files.open(one.file().id(), touched));
    clock.pass(Duration.ofMinutes(10));
    Refused.with(FileRefusal.FILE_LINK_OVER, () -> files.open(one.file().id(), one.link()));
  }

  @Test
  void who_may_not_read_the_order_uploads_nothing_and_nothing_is_read_of_it() {
    for (var caller : List.of(stranger, new Caller(new Caller.Anonymous(), trace()))) {
      var unread =
          new Proposed<Uploads.Content>(
              caller,
              () -> {
                throw new AssertionError("it was read");
              });
      var expected =
          caller.equals(stranger) ? SharedRefusal.NOT_FOUND : SharedRefusal.UNAUTHENTICATED;
      Refused.with(expected, () -> files.upload(order, unread));
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
        over(
            store,
            new MemoryWork(_ -> {
              assertThat(store.size()).isEqualTo(1);
              throw new IllegalStateException("no database");
            }));
    assertThatIllegalStateException().isThrownBy(() -> failing.upload(order, content(leader, PDF)));
    assertThat(store.size()).isEqualTo(1);
    clock.pass(Duration.ofHours(25));
    files.run();
    assertNothingLeft();
  }

  @Test
  void what_the_night_removes_while_it_is_opened_is_over() {
    var sheet = upload(leader);
    var removing =
        over(
            new Removing(
                store,
                () -> {
                  rows.remove(sheet.file().id());
                  store.remove(sheet.file().id());
                }),
            new MemoryWork());

    Refused.with(FileRefusal.FILE_LINK_OVER, () -> removing.open(sheet.file().id(), sheet.link()));
  }

  /** By the sealing, which names where it stood. */
  @Test
  void what_the_store_lost_does_not_open_like_what_was_damaged() {
    var sheet = upload(leader);
    store.remove(sheet.file().id());

    Refused.with(SharedRefusal.UNREADABLE, () -> files.open(sheet.file().id(), sheet.link()));
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
    assertThat(files.read(id, leader).file().id()).isEqualTo(id);
    Refused.with(FileRefusal.FILE_UNKNOWN, () -> files.read(id, resident));
    assertThat(files.of(order, resident)).isEmpty();
    name(leader, id);
    assertThat(files.read(id, resident).file().used()).isTrue();
    assertThat(files.of(order, resident)).hasSize(1);
    Refused.with(FileRefusal.FILE_UNKNOWN, () -> files.read(id, stranger));
    Refused.with(SharedRefusal.NOT_FOUND, () -> files.of(order, stranger));
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
        () -> new Naming(rows).name(elsewhere, person(leader), List.of(own)));
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

    clock.pass(Duration.ofHours(23));
    var fresh = upload(leader).file().id();
    assertThat(files.run()).extracting("files", "bytes").containsExactly(0, 0);
    clock.pass(Duration.ofHours(2));
    assertThat(files.run()).extracting("files", "bytes").containsExactly(1, 1);

    assertThat(store.get(unnamed)).isEmpty();
    assertThat(rows.find(unnamed)).isEmpty();
    assertThat(events.of(unnamed)).hasSize(2);
    assertThat(store.get(orphan)).isEmpty();
    assertThat(store.get(named)).isPresent();
    assertThat(store.get(fresh)).isPresent();
    assertThat(files.run()).extracting("files", "bytes").containsExactly(0, 0);
  }

  private void assertNothingLeft() {
    assertThat(store.size()).isZero();
    assertThat(rows.cities()).isEmpty();
    assertThat(events.entries()).isEmpty();
  }

  private FileView upload(Caller caller) {
    return upload(caller, PDF);
  }

  private FileView upload(Caller caller, byte[] content) {
    return files.upload(order, content(caller, content));
  }

  private static Proposed<Uploads.Content> content(Caller caller, byte[] bytes) {
    return new Proposed<>(caller, () -> new Uploads.Content(bytes, null));
  }

  private void name(Caller reporter, FileId... named) {
    new Naming(rows).name(order, person(reporter), List.of(named));
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

  /** A store from which somebody removes what is just looked for. */
  private record Removing(FileStore store, Runnable meanwhile) implements FileStore {

    @Override
    public void put(FileId id, byte[] bytes) {
      store.put(id, bytes);
    }

    @Override
    public Optional<byte[]> get(FileId id) {
      meanwhile.run();
      return store.get(id);
    }

    @Override
    public void remove(FileId id) {
      store.remove(id);
    }

    @Override
    public List<FileId> putBefore(Instant instant) {
      return store.putBefore(instant);
    }
  }
}
