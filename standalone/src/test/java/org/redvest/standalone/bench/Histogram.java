// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How many objects of each class a virtual machine holds on to, and their bytes. */
record Histogram(Map<String, Held> classes) {

  /** Of one class. */
  record Held(long instances, long bytes) {

    static final Held NOTHING = new Held(0, 0);

    Held and(Held other) {
      return new Held(instances + other.instances, bytes + other.bytes);
    }
  }

  /** What the collector puts where nothing is. */
  private static final String FILLER = "jdk.internal.vm.Filler";

  /** {@code 12: 3456 78901 java.lang.String (java.base@25)}. */
  private static final Pattern ROW =
      Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)(?: \\(.*\\))?$");

  /**
   * Classes that the machine makes as it goes bear an address, and are counted by the name before
   * it.
   */
  private static final Pattern MADE = Pattern.compile("/0x[0-9a-f]+$");

  Histogram {
    classes = Map.copyOf(classes);
  }

  /** What cannot be thrown away. */
  static Histogram of(ProcessHandle machine) throws IOException, InterruptedException {
    return parse(ask(machine));
  }

  static Histogram parse(String said) {
    var classes = new HashMap<String, Held>();
    for (var line : said.lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches() && !row.group(3).contains(FILLER)) {
        var held = new Held(Long.parseLong(row.group(1)), Long.parseLong(row.group(2)));
        classes.merge(MADE.matcher(row.group(3)).replaceFirst(""), held, Held::and);
      }
    }
    if (classes.isEmpty()) {
      throw new IllegalStateException("no histogram: " + said);
    }
    return new Histogram(classes);
  }

  private static String ask(ProcessHandle machine) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(machine.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }

  Held of(String name) {
    return classes.getOrDefault(name, Held.NOTHING);
  }

  long bytes() {
    return classes.values().stream().mapToLong(Held::bytes).sum();
  }
}
