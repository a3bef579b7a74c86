// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.network.model.Division;
import org.redvest.network.model.Division.DivisionLevel;
import org.redvest.network.model.PositionName;
import org.redvest.shared.DivisionCode;

/** What every keeper of divisions must do. */
public abstract class DivisionsContract {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

  /** An empty store. */
  protected abstract NetworkPorts.Store store();

  @Test
  public void whatWasSaidHoldsFromItsDayOn() {
    state(FIRST, county("新浦区"));
    assertThat(nameOn(FIRST)).isEqualTo("新浦区");
    assertThat(nameOn(LATER)).isEqualTo("新浦区");
    assertThat(nameOn(FIRST.minusDays(1))).isEmpty();
  }

  @Test
  public void aChangeEndsWhatWasSaidBeforeAndKeepsIt() {
    state(FIRST, county("新浦区"));
    state(LATER, county("海州区"));
    assertThat(nameOn(LATER.minusDays(1))).isEqualTo("新浦区");
    assertThat(nameOn(LATER)).isEqualTo("海州区");
  }

  @Test
  public void aChangeOnTheSameDayReplaces() {
    state(FIRST, county("新浦区"));
    state(FIRST, county("海州区"));
    assertThat(nameOn(FIRST)).isEqualTo("海州区");
  }

  @Test
  public void theSameAgainChangesNothing() {
    state(FIRST, county("海州区"));
    state(LATER, county("海州区"));
    assertThat(nameOn(FIRST)).isEqualTo("海州区");
    assertThat(nameOn(LATER)).isEqualTo("海州区");
  }

  private static Division county(String name) {
    return new Division(
        new DivisionCode("320706"),
        new PositionName(name),
        new DivisionCode("320700"),
        DivisionLevel.COUNTY);
  }

  private void state(LocalDate day, Division division) {
    store()
        .within(p -> {
          p.divisions().stateFrom(day, List.of(division));
          return true;
        });
  }

  private String nameOn(LocalDate day) {
    return store()
        .within(p -> p.divisions().on(day, new DivisionCode("320706")))
        .map(division -> division.name().value())
        .orElse("");
  }
}
