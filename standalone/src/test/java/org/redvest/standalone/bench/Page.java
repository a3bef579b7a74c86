// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The page that keeps the table: what is between two lines of it is made, the rest is written. */
final class Page {

  private static final String BEGIN = "<!-- made by bin/bench all -->\n";
  private static final String END = "<!-- end -->\n";

  private Page() {}

  static void write(Path page, String how, Map<Act, Figures> medians) throws IOException {
    var text = Files.readString(page);
    var begin = text.indexOf(BEGIN) + BEGIN.length();
    var end = text.indexOf(END, begin);
    Files.writeString(
        page,
        text.substring(0, begin)
            + "\nMade by `bin/bench all`: %s.\n\n".formatted(how)
            + Figures.table(medians)
            + "\n"
            + text.substring(end));
  }
}
