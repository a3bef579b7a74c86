// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redvest.network.model.DivisionFile;

/** Files of divisions as rows, without the CSV library that real uploads go through. */
public final class Files {

  private Files() {}

  /** Yuncheng as published: 1 city, 13 counties, 161 towns, 2,395 villages. */
  public static DivisionFile yuncheng() {
    return of(text("/network/divisions-140800.csv"));
  }

  public static String text(String resource) {
    try (var in = Objects.requireNonNull(Files.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Rows of {@code code,name,parent_code,level[,lat,lng,datum]} under a header. */
  public static DivisionFile of(String csv) {
    var rows = new ArrayList<DivisionFile.Row>();
    var lines = csv.lines().toList();
    for (int line = 2; line <= lines.size(); line++) {
      var cells = lines.get(line - 1).split(",", -1);
      boolean point = cells.length > 4;
      rows.add(
          new DivisionFile.Row(
              line,
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              point ? cells[4] : "",
              point ? cells[5] : "",
              point ? cells[6] : ""));
    }
    return new DivisionFile(rows, List.of());
  }
}
