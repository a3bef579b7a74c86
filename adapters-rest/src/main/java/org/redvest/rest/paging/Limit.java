// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** How many rows a client wants: 1 to 200, 50 unless told. */
public record Limit(int rows) {

  /** Of ASCII: Java reads the digits of every script. */
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  /** Of the query parameter {@code limit}. */
  public static Limit of(@Nullable String text) {
    return of(text, DEFAULT, MOST);
  }

  public static Limit of(@Nullable String text, int otherwise, int most) {
    if (text == null) {
      return new Limit(otherwise);
    }
    if (!DIGITS.matcher(text).matches()) {
      throw new MalformedRequest(Fault.wrongType("limit", Fault.Type.INTEGER));
    }
    if (text.length() <= 9 && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
      return new Limit(Integer.parseInt(text));
    }
    throw new MalformedRequest(Fault.outOfRange("limit", 1, most));
  }

  /** One more row tells whether there is a next page. */
  public int andOneMore() {
    return rows + 1;
  }
}
