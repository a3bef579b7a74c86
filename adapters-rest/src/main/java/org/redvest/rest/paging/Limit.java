package org.redvest.rest.paging;

import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** How many rows a client wants: 1 to 200, 50 unless told. */
public record Limit(int rows) {

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
    try {
      int rows = Integer.parseInt(text);
      if (rows >= 1 && rows <= most) {
        return new Limit(rows);
      }
    } catch (NumberFormatException notANumber) {
      throw new MalformedRequest(Fault.wrongType("limit", Fault.Type.INTEGER));
    }
    throw new MalformedRequest(Fault.outOfRange("limit", 1, most));
  }

  /** One more row tells whether there is a next page. */
  public int andOneMore() {
    return rows + 1;
  }
}
