// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.shared.Id;

class ProgressTest {

  private static final PositionId STATION =
      new PositionId(Id.compose(Instant.EPOCH, 320_707, 0, 1));

  @Test
  void roundsAreNumberedFromOneWithoutGaps() {
    assertThatIllegalArgumentException().isThrownBy(() -> with(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(Round.open(2))));
    assertThat(with(List.of(Round.open(1))).withNextRound().round().number()).isEqualTo(2);
  }

  @Test
  void nobodyChangesItsListsFromOutside() {
    var rounds = new ArrayList<>(List.of(Round.open(1)));
    var progress = with(rounds);

    rounds.add(Round.open(2));

    assertThat(progress.rounds()).hasSize(1);
  }

  @Test
  void whoTookPartTwiceIsInvolvedOnce() {
    var person = new PersonId(Id.compose(Instant.EPOCH, 320_700, 0, 2));
    var progress = with(List.of(Round.open(1))).involving(person);

    assertThat(progress.involving(person)).isSameAs(progress);
    assertThat(progress.involving(null)).isSameAs(progress);
    assertThat(progress.involved()).containsExactly(person);
  }

  private static Progress with(List<Round> rounds) {
    return new Progress(
        new Stage.Placed(Instant.EPOCH),
        Holding.first(new Lineage(List.of(STATION))),
        1,
        rounds,
        List.of(),
        List.of(),
        null,
        Nudges.NONE,
        null,
        Set.of());
  }
}
