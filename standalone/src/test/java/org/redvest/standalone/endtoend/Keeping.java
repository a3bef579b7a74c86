// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/** What every answer says to whoever could keep it (RFC 9111). */
final class Keeping {

  /** What may be kept, and by whom; anything else is a mistake. */
  private static final Set<String> OWN = Set.of("no-store", "private, no-cache");

  private static final String FOR_A_WHILE = "(public|private), max-age=[0-9]+";

  private Keeping() {}

  /** What is wrong with it, if anything. */
  static Optional<String> breach(HttpResponse<?> answer) {
    var headers = answer.headers();
    var control = headers.allValues("Cache-Control");
    var vary = headers.allValues("Vary");
    if (control.size() != 1 || vary.size() != 1) {
      return Optional.of("Cache-Control %s, Vary %s".formatted(control, vary));
    }
    var keeps = control.getFirst();
    if (OWN.contains(keeps)) {
      return vary.getFirst().contains("Authorization")
          ? Optional.empty()
          : Optional.of("%s, but Vary %s".formatted(keeps, vary));
    }
    if (!keeps.matches(FOR_A_WHILE) || answer.statusCode() >= 400) {
      return Optional.of("%d with Cache-Control %s".formatted(answer.statusCode(), control));
    }
    return vary.getFirst().contains("Accept-Encoding") || !keeps.startsWith("public")
        ? Optional.empty()
        : Optional.of("%s, but Vary %s".formatted(keeps, vary));
  }
}
