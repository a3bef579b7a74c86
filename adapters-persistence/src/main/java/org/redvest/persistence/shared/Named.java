// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.shared.PlainSql.Step;

/**
 * A statement whose parameters have names, since the city stands at every table; it is taken apart
 * once.
 *
 * <pre>{@code
 * private static final Named LIST = Named.of("select … where city = :city and id > :after");
 *
 * sql.list(LIST.with("city", 320700, "after", id), …)
 * }</pre>
 */
public final class Named {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private final String sql;
  private final List<String> names = new ArrayList<>();

  private Named(String sql) {
    this.sql =
        PARAMETER
            .matcher(sql)
            .replaceAll(found -> {
              names.add(found.group(1));
              return "?";
            });
  }

  public static Named of(String sql) {
    return new Named(sql);
  }

  /**
   * The statement with its parameters.
   *
   * @param namesAndValues a name, its value, the next name…: all that there are, in any order
   */
  public Step with(@Nullable Object... namesAndValues) {
    Map<@Nullable Object, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    if (!values.keySet().containsAll(names)) {
      throw new IllegalArgumentException("of " + names + " only " + values.keySet());
    }
    var parameters = new ArrayList<@Nullable Object>();
    names.forEach(name -> parameters.add(values.get(name)));
    return new Step(sql, Collections.unmodifiableList(parameters));
  }
}
