// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

/**
 * What a statement must keep so that a cluster sends it to one shard and answers it (ADR 0027),
 * each beside a statement that breaks it and no other.
 */
public enum StatementRule {
  /** What cannot be read cannot be judged. */
  IT_CAN_BE_READ("select from from orders where city = $1"),

  /** The city as a parameter, at each table of a city, in the query that names the table. */
  EACH_TABLE_OF_A_CITY_IS_HELD_TO_IT(
      """
      select t.id, (select count(*) from orders o where o.city = t.city and o.team = t.id)
        from team t where t.city = $1
      """),

  /** A national table is found by its key; any other way asks every shard. */
  EACH_NATIONAL_TABLE_IS_FOUND_BY_ITS_KEY(
      "select home_city from sign_in_link where person_id = $1"),

  /** Rows of two kinds lie on two shards. */
  NATIONAL_ROWS_AND_THOSE_OF_A_CITY_ARE_APART(
      """
      select a.role from appointment a join sign_in_link l on l.person_id = a.person_id
       where a.city = $1 and l.account_hash = $2
      """),

  /** A lock on a row of a table that lies everywhere locks all of it, everywhere. */
  NOTHING_LOCKS_WHAT_IS_READ_EVERYWHERE("select name from position where id = $1 for key share"),

  /** A cluster locks rows of one table found by their key, and of nothing more complicated. */
  WHAT_IS_LOCKED_IS_FOUND_BY_ITS_KEY(
      "select id from team where city = $1 and status = $2 for update"),

  /** A change inside WITH is computed apart and carried over. */
  NOTHING_IS_CHANGED_INSIDE_WITH(
      """
      with gone as (delete from team_area where city = $1 and team_id = $2 returning position_id)
      select count(*) from gone
      """),

  /** A query without columns is not understood by the shards. */
  EVERY_QUERY_NAMES_A_COLUMN(
      "select 1 from team where city = $1 and exists (select from category)");

  private final String breach;

  StatementRule(String breach) {
    this.breach = breach;
  }

  /** A statement that breaks this rule alone. */
  String breach() {
    return breach;
  }
}
