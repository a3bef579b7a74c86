// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caller;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.City;

/** Cities in queries. */
public final class CityCodes {

  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{3}00");
  private static final String EXAMPLE = "320700";

  private CityCodes() {}

  /** The city of that code; null where none was given. */
  public static @Nullable City orNull(String name, @Nullable String code) {
    if (code == null) {
      return null;
    }
    if (!CODE.matcher(code).matches()) {
      throw new MalformedRequest(Fault.wrongForm(name, EXAMPLE));
    }
    return new City(Integer.parseInt(code));
  }
}
