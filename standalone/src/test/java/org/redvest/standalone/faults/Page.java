// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that shows the table: what is between two lines of it is made, the rest is written. */
final class Page {

  private static final String BEGIN = "<!-- made by bin/faults -->\n";
  private static final String END = "<!-- end -->\n";

  private Page() {}

  static void write(Path page, String command, List<Row> rows) throws IOException {
    var text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    Files.writeString(
        page,
        text.substring(0, begin)
            + "\nMade by `%s`: ".formatted(command)
            + Row.figure(rows)
            + ".\n\n"
            + Row.table(rows)
            + "\n"
            + text.substring(end));
  }
}
