package org.redvest.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLinksTest {

  /** Or who comes again while there is any would never get to another city on a busy trail. */
  @Test
  void comesAgainAtOnceOnlyWhereThereWereAsManyAsItTakes(@TempDir Path folder) {
    var town = new Town(folder);

    assertThat(town.link()).isFalse();
    town.audit(4_999);
    assertThat(town.link()).isFalse();
    town.audit(5_001);
    assertThat(town.link()).isTrue();
    assertThat(town.link()).isFalse();
  }

  @Test
  void whoWritesByTheRightClockIsLinkedAlthoughAnotherRunsAhead(@TempDir Path folder) {
    var town = new Town(folder);
    var now = Instant.now();

    town.audit(1, now.plus(Duration.ofDays(5)));
    town.link();
    town.audit(1, now);
    town.link();

    assertThat(town.linked()).isEqualTo(2);
  }
}
