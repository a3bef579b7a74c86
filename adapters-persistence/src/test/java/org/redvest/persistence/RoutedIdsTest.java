// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.redvest.shared.City;
import org.redvest.shared.Id;

class RoutedIdsTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private final RoutedIds ids = new RoutedIds(Clock.fixed(AT, ZoneOffset.UTC));

  @Test
  void anIdentifierKnowsWhenAndWhereItWasMade() {
    var id = ids.next(320703);

    assertThat(Id.isRouted(id)).isTrue();
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    assertThat(id.toString()).startsWith("01a2008d-7400-8");
    assertThat(ids.next(new City(320700))).isNotEqualTo(ids.next(new City(320700)));
  }
}
