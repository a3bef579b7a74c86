// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table is kept whole, with its head, and a line sums it up. */
class PageTest {

  private static final Map<Act, Figures> MEDIANS =
      new EnumMap<>(
          Map.of(
              Act.PLACE, new Figures(400, 35, 80, 2, 1.5, 1, 10, 4000, 500, 900, 1.2),
              Act.BOARD, new Figures(800, 15, 40, 1, 0.5, 1, 4, 100, 1000, 1800, 0.5)));

  @TempDir Path folder = Path.of("");

  @Test
  void what_is_between_the_marks_gives_way_to_the_new_table() throws Exception {
    var page = Files.copy(Path.of("../docs/performance.md"), folder.resolve("performance.md"));
    var words = Files.readString(page).lines().findFirst().orElseThrow();
    Page.write(page, "medians of 1", MEDIANS);
    Page.write(page, "medians of 3", MEDIANS);

    assertThat(Files.readString(page))
        .startsWith(words)
        .contains("medians of 3.", "| answers/s |", "| place | 400 |", "| board | 800 |")
        .doesNotContain("medians of 1")
        .endsWith("<!-- end -->\n");
  }

  @Test
  void one_line_sums_it_up() {
    assertThat(Figures.summary(MEDIANS))
        .isEqualTo(
            "place 400/s, 0.80 of pgbench one by one; board 800/s, 0.80 of pgbench one by one");
  }
}
