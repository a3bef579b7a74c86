// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.redvest.memory.network.Refusals.assertRefused;
import static org.redvest.memory.network.World.NOBODY;
import static org.redvest.memory.network.World.OPERATOR;
import static org.redvest.memory.network.World.SMALL;
import static org.redvest.memory.network.World.caller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.redvest.access.Role;
import org.redvest.network.Files;
import org.redvest.network.Level;
import org.redvest.network.in.Network;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.model.ImportWarning;
import org.redvest.network.model.Position;
import org.redvest.shared.City;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

class ImportTest {

  private static final City CITY = new City(320700);

  @Test
  void levelsOfDivisionsBecomeLevelsOfPositions() {
    var world = World.small();
    assertThat(world.store.positions.ofDivisions(CITY))
        .extracting(Position::level)
        .containsExactly(
            Level.CITY, Level.CENTRE, Level.CENTRE, Level.CENTRE, Level.INSTITUTE, Level.STATION);
  }

  @Test
  void aSecondImportChangesNothingAndIsNoEvent() {
    var world = World.small();
    int events = world.events.entries().size();
    assertThat(world.importFile(OPERATOR, Files.of(SMALL)))
        .isEqualTo(new Imported(0, 0, 0, 6, List.of()));
    assertThat(world.events.entries()).hasSize(events);
  }

  @Test
  void anAbsentRowChangesNothingAndAPartMayComeAlone() {
    var world = World.small();
    var part = "code,name,parent_code,level\n320703002,连云街道,320703,TOWN\n";
    assertThat(world.importFile(caller("administrator"), Files.of(part)).created()).isEqualTo(1);
    assertThat(world.store.positions.ofDivisions(CITY)).hasSize(7);
    assertThat(world.events.entries().getLast().subject()).isEqualTo(world.at("320703"));
  }

  @Test
  void onlyTheOperatorAndTheAdministratorMayImport() {
    var world = World.small();
    world.appoint(caller("administrator"), world.at("320703"), "county", Role.ADMINISTRATOR);
    var below = "code,name,parent_code,level\n320706001,新浦街道,320706,TOWN\n";

    assertRefused("UNAUTHENTICATED", () -> world.importFile(NOBODY, Files.of(SMALL)));
    assertRefused("FORBIDDEN", () -> world.importFile(caller("x"), Files.of(SMALL)));
    assertRefused("FORBIDDEN", () -> world.importFile(caller("county"), Files.of(SMALL)));
    assertRefused("FORBIDDEN", () -> world.importFile(caller("county"), Files.of(below)));
    assertRefused("FORBIDDEN", () -> world.importFile(OPERATOR, Files.of(below)));
  }

  @Test
  void whoAdministersNothingIsRefusedBeforeTheFileIsRead() {
    var world = World.small();
    for (var city : List.of(Optional.of(CITY), Optional.<City>empty())) {
      var unread = unread(city);
      assertRefused("FORBIDDEN", () -> world.network.importFile(caller("x"), unread));
      assertRefused("UNAUTHENTICATED", () -> world.network.importFile(NOBODY, unread));
    }
  }

  private static Network.Upload unread(Optional<City> city) {
    return new Network.Upload() {
      @Override
      public DivisionFile read() {
        throw new AssertionError("the file was read");
      }

      @Override
      public Optional<City> city() {
        return city;
      }
    };
  }

  @Test
  void whatIsWrongWithAFileThatNamesNoCityIsToldToWhoeverMightImportAnother() {
    var world = World.small();
    var nowhere = Files.of("code,name,parent_code,level\n3207,连云港市,,CITY\n");
    for (var sender : List.of(caller("administrator"), World.OPERATOR)) {
      assertThatThrownBy(() -> world.importFile(sender, nowhere))
          .isInstanceOf(ImportRejected.class);
    }
    assertRefused("FORBIDDEN", () -> world.importFile(caller("x"), nowhere));
  }

  @Test
  void aFileForAnotherCityIsNotTheAdministratorsToImport() {
    assertRefused(
        "FORBIDDEN", () -> World.small().importFile(caller("administrator"), Files.yuncheng()));
  }

  @Test
  void everyBadLineIsNamed() {
    var bad =
        SMALL
            + """
            320703,重复,320700,COUNTY
            320799001,无上级,320799,TOWN
            320706002,前缀,320703,TOWN
            320703003,层级,320703,VILLAGE
            32070300,代码,320703,TOWN
            320703004,,320703,TOWN
            320703005,层级名,320703,STREET
            140802,别处,140800,COUNTY
            """;
    var rejected =
        catchThrowableOfType(
            ImportRejected.class, () -> new World().importFile(OPERATOR, Files.of(bad)));
    assertThat(rejected.badLines())
        .extracting(line -> line.line() + " " + line.reason())
        .containsExactly(
            "8 CODE_DUPLICATE",
            "9 PARENT_UNKNOWN",
            "10 PARENT_PREFIX",
            "11 LEVEL_WRONG",
            "12 CODE_INVALID",
            "13 NAME_INVALID",
            "14 LEVEL_UNKNOWN",
            "15 OTHER_CITY");
  }

  @Test
  void pointsOneDatumsOffsetAwayAreWarnedAbout() {
    var world = World.small();
    var before =
        "code,name,parent_code,level,lat,lng,datum\n320703,连云区,320700,COUNTY,34.76,119.34,WGS84\n";
    world.importFile(caller("administrator"), Files.of(before));
    var relabelled = Files.of(before.replace("WGS84", "GCJ02"));

    var outcome = world.importFile(caller("administrator"), relabelled);
    assertThat(outcome.relocated()).isEqualTo(1);
    assertThat(outcome.warnings())
        .containsExactly(
            new ImportWarning(new DivisionCode("320703"), ImportWarning.Reason.DATUM_OFFSET));
  }

  @Test
  void pointsBelowACountyAreComparedWithIt() {
    var county = new Point(34.76, 119.34, Datum.WGS84, null).gcj02();
    var file =
        """
        code,name,parent_code,level,lat,lng,datum
        320703,连云区,320700,COUNTY,%s,%s,GCJ02
        320703001,墟沟街道,320703,TOWN,34.76,119.34,GCJ02
        """
            .formatted(county.lat(), county.lng());
    assertThat(World.small().importFile(caller("administrator"), Files.of(file)).warnings())
        .hasSize(1);
  }

  @Property(tries = 50)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    var rows = new ArrayList<>(Files.of(SMALL).rows());
    Collections.shuffle(rows, new Random(seed));
    var world = new World();
    world.importFile(OPERATOR, new DivisionFile(rows, List.of()));

    assertThat(shape(world)).isEqualTo(shape(World.small()));
  }

  /** Each division with its name and those above it. */
  private static Map<String, List<String>> shape(World world) {
    return world.store.positions.ofDivisions(CITY).stream()
        .collect(
            Collectors.toMap(
                position -> position.division().value(),
                position ->
                    world.network.read(position.id()).lineage().stream()
                        .map(step -> step.name().value())
                        .toList()));
  }
}
