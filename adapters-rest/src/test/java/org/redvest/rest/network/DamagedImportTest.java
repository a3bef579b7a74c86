// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.command.Commands;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.command.MemoryWork;
import org.redvest.memory.network.MemoryAppointments;
import org.redvest.memory.network.MemoryDivisions;
import org.redvest.memory.network.MemoryPositionLists;
import org.redvest.memory.network.MemoryPositions;
import org.redvest.memory.shared.CountingIds;
import org.redvest.network.NoOrders;
import org.redvest.network.in.Network;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.shared.City;

/** Yuncheng's real file as it arrives, and ten damaged variants of it. */
class DamagedImportTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT =
      org.redvest.network.Files.text("/network/divisions-140800.csv");

  private final MemoryPositions positions = new MemoryPositions();
  private final Network network = network();

  @Test
  void theFileIsReadInEveryEncodingThatOfficesUse() {
    assertThat(importFile(TEXT.getBytes(StandardCharsets.UTF_8)).created()).isEqualTo(2_570);
    var unchanged = new Imported(0, 0, 0, 2_570, List.of());
    assertThat(importFile(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(unchanged);
    assertThat(importFile(TEXT.getBytes(GB18030))).isEqualTo(unchanged);
    assertThat(importFile(TEXT.replace("\n", "\r\n").getBytes(GB18030))).isEqualTo(unchanged);
    assertThat(DecodedText.of(TEXT.getBytes(GB18030)).encoding()).isEqualTo(GB18030);
  }

  @Test
  void theDemosCityIsImportedWholeWithItsStatisticsCode() throws IOException {
    var file = Path.of("../standalone/src/main/resources/demo/divisions-320700.csv");
    assertThat(importFile(Files.readAllBytes(file)).created()).isEqualTo(1 + 7 + 109 + 1_782);
  }

  /** Line 3 is 140802,盐湖区,140800,COUNTY. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown parent     | 140802,盐湖区,140899,COUNTY      | 3 PARENT_UNKNOWN
          a duplicate code      | 140821,盐湖区,140800,COUNTY      | 4 CODE_DUPLICATE
          a level of another    | 140802,盐湖区,140800,TOWN        | 3 LEVEL_WRONG
          a level that is none  | 140802,盐湖区,140800,DISTRICT    | 3 LEVEL_UNKNOWN
          a foreign code        | 320703,盐湖区,140800,COUNTY      | 3 OTHER_CITY
          a code with a letter  | 14O802,盐湖区,140800,COUNTY      | 3 CODE_INVALID
          no name               | 140802,,140800,COUNTY            | 3 NAME_INVALID
          one column too few    | 140802,盐湖区,140800             | 3 COLUMN_COUNT
          one column too many   | 140802,盐湖区,140800,COUNTY,x    | 3 COLUMN_COUNT
          """)
  void aDamagedLineIsNamedAndNothingIsImported(String what, String line, String expected) {
    rejected(
        TEXT.replace("140802,盐湖区,140800,COUNTY", line).getBytes(StandardCharsets.UTF_8), expected);
  }

  @Test
  void undecodableBytesAreNamedByTheirLine() {
    var bytes = new ByteArrayOutputStream();
    var parts = TEXT.split("盐湖区", 2);
    bytes.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xE7, (byte) 0x9B});
    bytes.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));
    rejected(bytes.toByteArray(), "3 UNDECODABLE");
  }

  @Test
  void aMissingColumnIsNamedByTheHeadersLine() {
    rejected(
        TEXT.replace("parent_code", "parent").getBytes(StandardCharsets.UTF_8), "1 COLUMN_MISSING");
  }

  @Test
  void pointsAreReadWhereThereAreColumnsForThem() {
    var withPoint =
        """
        lat,level,code,name,parent_code,lng,datum
        35.03,CITY,140800,运城市,,111.01,WGS84
        """;
    importFile(withPoint.getBytes(StandardCharsets.UTF_8));
    assertThat(positions.ofDivisions(new City(140800)).getFirst().point()).isNotNull();
    rejected(withPoint.replace("35.03", "95").getBytes(StandardCharsets.UTF_8), "2 POINT_INVALID");
    rejected(
        withPoint.replace("WGS84", "BD09").getBytes(StandardCharsets.UTF_8), "2 DATUM_INVALID");
  }

  @Test
  void whatIsNoFileOfDivisionsIsRefusedWithoutHarm() {
    for (var bytes :
        List.of(
            new byte[0],
            new byte[] {0, 1, 2, (byte) 0xFF},
            "\"".getBytes(StandardCharsets.UTF_8))) {
      assertThat(catchThrowableOfType(ImportRejected.class, () -> importFile(bytes))).isNotNull();
    }
  }

  private void rejected(byte[] bytes, String first) {
    var before = positions.ofDivisions(new City(140800)).size();
    var rejected = catchThrowableOfType(ImportRejected.class, () -> importFile(bytes));
    assertThat(rejected).isNotNull();
    assertThat(rejected.badLines())
        .extracting(line -> line.line() + " " + line.reason())
        .contains(first);
    assertThat(positions.ofDivisions(new City(140800))).hasSize(before);
  }

  private Imported importFile(byte[] bytes) {
    var operator = new Caller.SignedIn(new Account("test", "operator"), true);
    return network.importFile(new Caller(operator, "0".repeat(32)), new UploadedDivisions(bytes));
  }

  private Network network() {
    var clock = Clock.systemUTC();
    var ids = new CountingIds(clock);
    var appointments = new MemoryAppointments();
    var actors = new MemoryActors(appointments, ids);
    return new NetworkUseCases(
        new Commands(actors, entry -> {}, ids, clock, new MemoryWork()),
        positions,
        new MemoryPositionLists(positions),
        new MemoryDivisions(),
        appointments,
        new NoOrders(),
        closed -> {},
        _ -> Optional.empty(),
        ids);
  }
}
