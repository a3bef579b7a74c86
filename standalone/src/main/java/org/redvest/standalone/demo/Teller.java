// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** Tells the walk to whoever reads along. */
final class Teller {

  private final PrintStream out;

  Teller(PrintStream out) {
    this.out = out;
  }

  void chapter(String chinese, String english) {
    out.printf("%n%s%n%s%n", chinese, english);
  }

  void step(String chinese, Step step) {
    out.printf("%n  %s · %s%n", chinese, step.step());
    out.printf("    %-16s %s %s%n", step.who(), step.method(), step.path());
    out.printf("    → %d%s%s%n", step.status(), after(step.stage()), after(step.number()));
  }

  /** A part of an answer, as the service wrote it. */
  void shown(JsonNode body) {
    body.toPrettyString().lines().forEach(line -> out.printf("      %s%n", line));
  }

  void timeline(JsonNode events) {
    for (var event : events) {
      out.printf(
          "  %s  %-9s  %-16s  %s%n",
          event.path("occurredAt").asText(),
          event.path("stage").asText(),
          event.path("type").asText(),
          event.path("id").asText());
    }
  }

  private static String after(String text) {
    return text.isEmpty() ? "" : "  " + text;
  }
}
