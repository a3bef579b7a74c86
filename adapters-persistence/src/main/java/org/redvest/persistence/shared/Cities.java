package org.redvest.persistence.shared;

import java.util.List;
import org.hibernate.Session;
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

  public static List<City> all(Session session) {
    return session.createNativeQuery(ALL, Integer.class).stream().map(City::new).toList();
  }
}
