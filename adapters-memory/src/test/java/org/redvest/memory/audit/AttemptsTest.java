// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.ClientAddress;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.NoteAttempt;
import org.redvest.audit.in.WriteAttempts;
import org.redvest.audit.usecase.AuditUseCases;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.shared.CountingIds;
import org.redvest.shared.SettableClock;

class AttemptsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final MemoryAuditTrail trail = new MemoryAuditTrail();
  private @Nullable RuntimeException broken;
  private final AuditUseCases audit =
      new AuditUseCases(
          new AuditUseCases.Outside(
              trail,
              (_, _, _) -> List.of(),
              new MemoryActors((_, _, _) -> Set.of(), new CountingIds(clock)),
              clock));
  private final NoteAttempt attempts = audit.noteAttempt();
  private final WriteAttempts write = audit.writeAttempts(this::store);

  private void store(List<AuditEntry> entries) {
    if (broken != null) {
      throw broken;
    }
    trail.write(entries);
  }

  private void refused(String who, String from) {
    var caller =
        new Caller(
            new Caller.SignedIn(new Account("test", who), false),
            "%032x".formatted(clock.instant().getEpochSecond()),
            new ClientAddress(from));
    attempts.note(
        AuditEntry.attempt(
            AuditKind.REFUSED, "FORBIDDEN", caller, "appoint", null, clock.instant()));
  }

  private List<Integer> times() {
    return trail.entries().stream().map(AuditEntry::times).toList();
  }

  @Test
  void theFirstOfItsKindIsWrittenAtTheNextOccasionAndWhatFollowsIsCountedForAMinute() {
    refused("curious", "192.0.2.1");
    write.write(false);
    for (int i = 0; i < 500; i++) {
      clock.pass(Duration.ofMillis(100));
      refused("curious", "192.0.2.1");
      write.write(false);
    }
    assertThat(times()).containsExactly(1);

    clock.pass(Duration.ofSeconds(10));
    write.write(false);
    assertThat(times()).containsExactly(1, 500);
    assertThat(trail.entries().getLast().at()).isEqualTo(NOON.plusMillis(100));
  }

  @Test
  void differentOnesAreKeptApart() {
    refused("curious", "192.0.2.1");
    refused("other", "192.0.2.1");
    refused("curious", "192.0.2.2");
    assertThat(write.write(false)).isEqualTo(3);
  }

  @Test
  void afterAQuietMinuteTheNextIsTheFirstAgain() {
    refused("curious", "192.0.2.1");
    write.write(false);
    clock.pass(Duration.ofMinutes(1));
    write.write(false);
    refused("curious", "192.0.2.1");
    write.write(false);
    assertThat(times()).containsExactly(1, 1);
  }

  @Test
  void aThousandStrangersAreToldApartAndTheRestIsCounted() {
    for (int i = 0; i < 20_000; i++) {
      refused("stranger-" + i, "192.0.2.1");
    }
    assertThat(write.write(false)).isEqualTo(1_001);
    assertThat(trail.entries().stream().mapToInt(AuditEntry::times).sum()).isEqualTo(20_000);
    assertThat(trail.entries()).filteredOn(entry -> entry.times() == 19_000).hasSize(1);
  }

  @Test
  void strangersDoNotHideWhatOthersDo() {
    for (int i = 0; i < 20_000; i++) {
      var stranger =
          new Caller(new Caller.Anonymous(), "0".repeat(32), new ClientAddress("192.0.2." + i));
      attempts.note(
          AuditEntry.attempt(
              AuditKind.TOKEN_REFUSED, "EXPIRED", stranger, null, null, clock.instant()));
    }
    refused("curious", "192.0.2.1");
    write.write(false);
    assertThat(trail.entries())
        .filteredOn(entry -> entry.kind() == AuditKind.REFUSED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.who()).isInstanceOf(AuditEntry.Signed.class));
  }

  @Test
  void whatDoesNotReachTheDatabaseWaitsForTheNextTime() {
    refused("curious", "192.0.2.1");
    broken = new IllegalStateException("no database");
    assertThatThrownBy(() -> write.write(false)).hasMessage("no database");
    refused("curious", "192.0.2.1");

    broken = null;
    write.write(false);
    assertThat(times()).containsExactly(2);
  }

  @Test
  void atTheEndEverythingIsWritten() {
    refused("curious", "192.0.2.1");
    write.write(false);
    refused("curious", "192.0.2.1");
    assertThat(write.write(false)).isZero();
    assertThat(write.write(true)).isEqualTo(1);
  }

  @Test
  void nothingOfItPrintsAnAddressOrAnAccount() {
    refused("curious", "192.0.2.1");
    write.write(false);
    assertThat(trail.entries().toString()).doesNotContain("192.0.2.1").doesNotContain("curious");
  }
}
