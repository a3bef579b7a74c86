// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.util.List;
import org.redvest.shared.City;

/**
 * The cities of the deployment, for whatever is done city by city. From the tree alone, which every
 * machine of a cluster has: to ask which of them have rows of some kind is to ask all of them.
 */
public final class Cities {

  /** By an index of its own, and not by a walk over the tree. */
  public static final String ALL =
      """
      select distinct city from position
       where level = 'CITY' or parent_id is null
       order by city
      """;

  private Cities() {}

  public static List<City> all(PlainSql sql) {
    return sql.list(ALL, row -> new City(row.getInt(1)));
  }
}
