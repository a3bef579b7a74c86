// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.Arrays;

/** The statements that ask more shards than one, and may: all there are, each with its reason. */
enum AsksManyShards {
  /** Who signed in is written down later, some hundred at a time, each found by his own key. */
  ACCOUNTS_OF_ATTEMPTS(
      "select account_hash, person_id, home_city from sign_in_link where account_hash = any($1)"),

  /** An import brings the positions of all its rows, as rare as it is. */
  HOLDS_OF_AN_IMPORT(
      "insert into position_hold (city, position_id) select city, id from unnest($1, $2) g (city, id)"),

  /** One city, one table, known to be answered by one shard; it knows the order, not the files. */
  FILES_OF_AN_ORDER(
      "from file fr1_0 where fr1_0.city=$1 and fr1_0.order_id=$2 order by fr1_0.id for no key update of fr1_0"),

  /** Once in a while, for the whole list. */
  ERASURES_THAT_ARE_DUE(
      "select person_id, due_at from erasure_due where due_at <= $1 order by due_at limit $2"),

  /** Hourly, without a lock: what a checkpoint says of the links of a city. */
  LINKS_OF_A_CHECKPOINT(
      "select person_id, 'LINK', 0, mac from sign_in_link where home_city = $1 and linked_at >= $2");

  private final String end;

  AsksManyShards(String end) {
    this.end = end;
  }

  /** Whether a statement ends as one of these; most of them are these. */
  static boolean mayBe(String sql) {
    var plain = sql.replaceAll("\\s+", " ").strip();
    return Arrays.stream(values()).anyMatch(one -> plain.endsWith(one.end));
  }
}
