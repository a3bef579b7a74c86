// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Version;

/** A subject's version as a strong entity tag (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class ETags {

  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  private ETags() {}

  /** The value of the header {@code ETag}. */
  public static String of(Version version) {
    return "\"" + version.number() + "\"";
  }

  /**
   * What {@code If-Match} expects; null where the header is missing or {@code *}. Only one of our
   * own tags is read: a list or a weak tag cannot match a strong one that we gave.
   */
  public static @Nullable Version expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var tag = STRONG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new MalformedRequest(Fault.wrongForm("If-Match", "\"3\""));
    }
    return new Version(Long.parseLong(tag.group(1)));
  }
}
