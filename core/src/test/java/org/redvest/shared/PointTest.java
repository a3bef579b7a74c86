// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointTest {

  @Nested
  class ItsDatum {

    @ParameterizedTest
    @CsvSource({"GCJ02,GCJ02", "gcj-02,GCJ02", "WGS84,WGS84", "CGCS2000,WGS84"})
    void isNamed(String name, Datum datum) {
      assertThat(Datum.named(name)).isEqualTo(datum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BD09", "bd-09", "BD09LL", "bd09mc"})
    void isRefusedByNameWhereItIsBaidus(String name) {
      Refused.with(SharedRefusal.DATUM_NOT_SUPPORTED, () -> Datum.named(name));
    }

    @Test
    void isRefusedWhereNobodyKnowsIt() {
      Refused.with(SharedRefusal.DATUM_UNKNOWN, () -> Datum.named("WGS72"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "91,0,",
    "0,181,",
    "0,0,",
    "48.85,2.35,",
    "-34.6,119.2,",
    "NaN,0,",
    "0,Infinity,",
    "0,0,-1",
    "0,0,NaN"
  })
  void whatIsNotInTheCountryIsRefused(double lat, double lng, Double accuracy) {
    Refused.with(SharedRefusal.NOT_A_POINT, () -> new Point(lat, lng, Datum.WGS84, accuracy));
  }

  @Test
  void itDoesNotPrintItself() {
    var point = new Point(34.6, 119.2, Datum.GCJ02, null);

    assertThat(point + " " + point.gcj02()).doesNotContain("34.6", "119.2");
  }

  @Test
  void tiananmenIsShiftedAsTheMapsShiftIt() {
    var shifted = new Point(39.907333, 116.391083, Datum.WGS84, null).gcj02();

    assertThat(shifted.lat()).isCloseTo(39.908735, within(2e-5));
    assertThat(shifted.lng()).isCloseTo(116.397327, within(2e-5));
  }

  @Test
  void abroadNothingIsShifted() {
    assertThat(Gcj02.fromWgs84(48.85, 2.35)).isEqualTo(new Gcj02(48.85, 2.35));
  }

  @Test
  void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
    var south = new Point(34, 119, Datum.GCJ02, null);
    var north = new Point(35, 119, Datum.GCJ02, null);

    assertThat(south.metersTo(north)).isCloseTo(111_195, within(1.0));
  }

  @Property
  void theShiftIsBetweenNothingAndAKilometre(
      @ForAll @DoubleRange(min = 3, max = 54) double lat,
      @ForAll @DoubleRange(min = 73, max = 135) double lng) {
    var shifted = new Point(lat, lng, Datum.WGS84, null).gcj02();

    assertThat(shifted.metersTo(new Gcj02(lat, lng))).isBetween(1.0, 1_500.0);
  }

  @Property
  void aCellsCentreIsNearAndInIt(
      @ForAll @DoubleRange(min = 3, max = 54) double lat,
      @ForAll @DoubleRange(min = 73, max = 135) double lng) {
    var place = new Gcj02(lat, lng);
    var cell = Cell.of(place);

    assertThat(cell.centre().metersTo(place)).isLessThan(Cell.RADIUS_METERS);
    assertThat(Cell.of(cell.centre())).isEqualTo(cell);
    assertThat(new Cell(cell.id())).isEqualTo(cell);
  }

  @Property
  void everyPlaceOnEarthHasACell(
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lng) {
    assertThat(Cell.of(new Gcj02(lat, lng)).centre()).isNotNull();
  }

  @Test
  void aCellKeepsItsName() {
    assertThat(Cell.of(new Gcj02(34.5966, 119.2217)).id()).isEqualTo("7693x21825");
  }
}
