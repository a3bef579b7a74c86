// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.PersonId;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.shared.City;
import org.redvest.shared.CountedIds;
import org.redvest.shared.SettableClock;

/** What every keeper of files' rows does. */
public abstract class FilesContract {

  protected static final City CITY = new City(320_700);
  private static final City ANOTHER = new City(321_100);
  private static final Duration DAY = Duration.ofDays(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final CountedIds ids = new CountedIds(clock);
  private @Nullable UUID order;
  private final PersonId leader = new PersonId(ids.next(CITY));
  private final PersonId deputy = new PersonId(ids.next(CITY));

  /** One transaction over the port. */
  protected abstract <T> T within(Function<Files, T> work);

  /** Sees to it that there is such an order, where files need one. */
  protected abstract UUID anOrder(UUID id);

  private UUID order() {
    var there = order;
    if (there == null) {
      there = anOrder(ids.next(320_706));
      order = there;
    }
    return there;
  }

  private void doing(Consumer<Files> work) {
    within(files -> {
      work.accept(files);
      return true;
    });
  }

  private Optional<StoredFile> find(FileId id) {
    return within(files -> files.find(id));
  }

  private Optional<StoredFile> lock(FileId id) {
    return within(files -> files.lock(id));
  }

  private List<StoredFile> all(Function<Files, List<StoredFile>> question) {
    return within(question);
  }

  private List<FileId> stray(Instant before, int limit) {
    return within(files -> files.waitingSince(CITY, before, limit));
  }

  private StoredFile file(UUID about, PersonId owner) {
    var id = new FileId(ids.next(320_706));
    clock.pass(Duration.ofSeconds(1));
    return new StoredFile(
        id, about, owner, FileType.JPEG, 81_920, "01" + "ab".repeat(32), clock.instant(), false);
  }

  /** One that waits for a report. */
  protected StoredFile added() {
    return added(order(), leader);
  }

  private StoredFile added(UUID about, PersonId owner) {
    var file = file(about, owner);
    doing(files -> files.add(file));
    return file;
  }

  @Test
  public void whatWasAddedIsFoundAsItWas() {
    var file = added(order(), leader);

    assertThat(find(file.id())).contains(file);
    assertThat(lock(file.id())).contains(file);
  }

  @Test
  public void whatWasNeverAddedIsNotFound() {
    var unknown = new FileId(ids.next(320_706));

    assertThat(find(unknown)).isEmpty();
    assertThat(lock(unknown)).isEmpty();
  }

  @Test
  public void nothingIsAddedTwice() {
    var file = added(order(), leader);

    assertThatThrownBy(() -> doing(files -> files.add(file))).isInstanceOf(RuntimeException.class);
  }

  @Test
  public void anOrdersFilesComeInTheOrderOfTheirMaking() {
    var other = anOrder(ids.next(320_706));
    var first = added(order(), leader);
    added(other, leader);
    var second = added(order(), deputy);

    assertThat(all(files -> files.of(CITY, order()))).containsExactly(first, second);
    assertThat(all(files -> files.lockOf(CITY, order()))).containsExactly(first, second);
    assertThat(all(files -> files.of(ANOTHER, order()))).isEmpty();
  }

  @Test
  public void aPersonsFilesAreHisInThatCityOfWhateverOrder() {
    var other = anOrder(ids.next(320_706));
    var first = added(order(), leader);
    added(order(), deputy);
    var second = added(other, leader);

    assertThat(all(files -> files.ofOwner(CITY, leader))).containsExactly(first, second);
    assertThat(all(files -> files.ofOwner(ANOTHER, leader))).isEmpty();
  }

  @Test
  public void whatAReportNamesWaitsNoLongerUntilItIsDropped() {
    var one = added(order(), leader);
    var two = added(order(), leader);

    doing(files -> files.use(CITY, List.of(one.id()), true));

    assertThat(find(one.id())).contains(one.use(true));
    assertThat(find(two.id())).contains(two);
    assertThat(waiting()).isEqualTo(1);
    doing(files -> files.use(CITY, List.of(one.id()), false));
    assertThat(waiting()).isEqualTo(2);
    doing(files -> files.use(CITY, List.of(), true));
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  public void aFileOfAnotherCityIsLeftAlone() {
    var file = added(order(), leader);

    doing(files -> files.use(ANOTHER, List.of(file.id()), true));

    assertThat(find(file.id())).contains(file);
  }

  private int waiting() {
    return within(files -> files.waiting(CITY, leader));
  }

  @Test
  public void thoseThatWaitTooLongComeOldestFirstAndSoManyAtATime() {
    var first = added(order(), leader);
    var named = added(order(), leader);
    var second = added(order(), deputy);
    clock.pass(DAY);
    added(order(), leader);
    doing(files -> files.use(CITY, List.of(named.id()), true));
    var before = second.madeAt().plusMillis(1);

    assertThat(stray(before, 10)).containsExactly(first.id(), second.id());
    assertThat(stray(before, 1)).containsExactly(first.id());
    assertThat(stray(first.madeAt(), 10)).isEmpty();
  }

  @Test
  public void whatWasRemovedIsGoneAndAgainIsNoMatter() {
    var gone = added(order(), leader);
    var stays = added(order(), leader);

    doing(files -> files.remove(gone.id()));
    doing(files -> files.remove(gone.id()));

    assertThat(find(gone.id())).isEmpty();
    Set<FileId> known = within(files -> files.known(List.of(gone.id(), stays.id())));
    assertThat(known).containsExactly(stays.id());
  }
}
