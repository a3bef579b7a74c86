// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The city's file of divisions with a point for each. Towns and villages have no public
 * coordinates: theirs are made up, somewhere around the centre of their county, and always the
 * same, because they follow from the code.
 */
final class Scattered {

  private static final double TOWN_KILOMETRES = 14;
  private static final double VILLAGE_KILOMETRES = 2.5;
  private static final double KILOMETRES_PER_DEGREE = 111.32;

  private record Spot(double lat, double lng) {

    /** Somewhere within the distance; which is decided by the code alone. */
    Spot near(String code, double kilometres) {
      var random = new Random(Long.parseLong(code));
      double distance = kilometres * Math.sqrt(random.nextDouble()) / KILOMETRES_PER_DEGREE;
      double direction = 2 * Math.PI * random.nextDouble();
      return new Spot(
          lat + distance * Math.cos(direction),
          lng + distance * Math.sin(direction) / Math.cos(Math.toRadians(lat)));
    }

    String columns() {
      return String.format(Locale.ROOT, "%.5f,%.5f,GCJ02", lat, lng);
    }
  }

  private final Map<String, Spot> spots = new HashMap<>();

  private Scattered() {}

  /** The whole file, ready to be imported. */
  static String divisions(String city) {
    var scattered = new Scattered();
    lines("county-centres-" + city).forEach(scattered::centre);
    return "code,name,parent_code,level,lat,lng,datum\n"
        + lines("divisions-" + city).map(scattered::located).collect(Collectors.joining());
  }

  private void centre(String line) {
    var fields = line.split(",", -1);
    spots.put(fields[0], new Spot(Double.parseDouble(fields[2]), Double.parseDouble(fields[3])));
  }

  private String located(String line) {
    var fields = line.split(",", -1);
    var code = fields[0];
    return line
        + ","
        + switch (fields[3]) {
          case "CITY" -> ",,";
          case "COUNTY" -> at(code).columns();
          case "TOWN" -> {
            var town = at(code.substring(0, 6)).near(code, TOWN_KILOMETRES);
            spots.put(code, town);
            yield town.columns();
          }
          default -> at(code.substring(0, 9)).near(code, VILLAGE_KILOMETRES).columns();
        }
        + "\n";
  }

  private Spot at(String code) {
    return Objects.requireNonNull(spots.get(code), code);
  }

  /** The rows of a file of the demo, without its header. */
  private static Stream<String> lines(String name) {
    try (var file = Scattered.class.getResourceAsStream("/demo/" + name + ".csv")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8).lines().skip(1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
