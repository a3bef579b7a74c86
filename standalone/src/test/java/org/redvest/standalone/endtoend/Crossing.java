// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;
import org.redvest.persistence.catalogue.StatementReader.Written;

/**
 * The transactions that write rows of more than one kind, or of several cities, so that a cluster
 * ends them in two phases: all there are (ADR 0027), each with what makes it one of several cities,
 * if anything does, and everything that it writes. Any other is a breach.
 */
enum Crossing {
  /** Whoever was never in a city is linked, by himself, once in a life for each city. */
  FIRST_VISIT(
      "",
      "INSERT sign_in_link",
      "UPDATE sign_in_link",
      "INSERT person_account",
      "INSERT known_person"),

  /** The network is read everywhere and changed rarely; that it was is an event of its city. */
  NETWORK(
      "",
      "INSERT division",
      "UPDATE division",
      "INSERT position",
      "UPDATE position",
      "INSERT position_hold",
      "UPDATE position_hold",
      "INSERT event",
      "INSERT audit_entry",
      "INSERT idempotency",
      "UPDATE idempotency"),

  /** The block stands with the account, the event in the city of whoever blocks. */
  BLOCKING(
      "",
      "UPDATE sign_in_link",
      "INSERT event",
      "INSERT audit_entry",
      "INSERT idempotency",
      "UPDATE idempotency"),

  /**
   * The account goes with everything that leads to it, wherever he was, or stays; its key is of no
   * city.
   */
  DELETION(
      "DELETE sign_in_link",
      "INSERT erasure",
      "INSERT erasure_due",
      "DELETE sign_in_link",
      "DELETE person_account",
      "DELETE known_person",
      "INSERT event",
      "INSERT audit_entry",
      "INSERT idempotency",
      "UPDATE idempotency"),

  /** Who signed in and who was refused, a second's at a time, wherever it was. */
  ATTEMPTS("INSERT audit_entry", "INSERT audit_entry");

  /** What makes it one of several cities; without that it is somebody else's business. */
  private final String acrossCities;

  @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
  private final Set<String> writes;

  Crossing(String acrossCities, String... writes) {
    this.acrossCities = acrossCities;
    this.writes = Set.of(writes);
  }

  /** Whether one shard, or one of these, has all that a transaction writes. */
  static boolean allows(Set<Written> written) {
    var said = written.stream().map(one -> one.verb() + " " + one.table()).collect(toSet());
    var inOne = cities(written) <= 1;
    return (inOne && written.stream().map(Written::kind).distinct().count() <= 1)
        || Arrays.stream(values())
            .filter(crossing -> inOne || said.contains(crossing.acrossCities))
            .anyMatch(crossing -> crossing.writes.containsAll(said));
  }

  private static long cities(Set<Written> written) {
    return written.stream()
        .filter(one -> one.kind().equals("CITY"))
        .map(Written::city)
        .distinct()
        .count();
  }
}
