// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.shared.Personal;
import org.redvest.shared.Point;

/**
 * A copy of what is kept of a person, each keeper's part or all parts together (PIPL art. 45). What
 * others wrote about him is theirs and is not in it; whoever looked at his data is told by the unit
 * that he looked for, never by name.
 *
 * @param orders those that he asked for, with his own words and contact in clear
 * @param typed those that he typed in for others, whose words and contact are not his
 * @param written what he wrote in office about others' orders
 * @param files what he uploaded; he gets the bytes by their ids
 * @param unreadable what is stored of his words, but does not open any more
 */
public record PersonalCopy(
    List<Appointed> appointments,
    List<Stay> memberships,
    List<OwnOrder> orders,
    List<TypedOrder> typed,
    List<Written> written,
    List<OwnFile> files,
    List<Unreadable> unreadable) {

  public static final PersonalCopy NOTHING =
      new PersonalCopy(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public PersonalCopy {
    appointments = List.copyOf(appointments);
    memberships = List.copyOf(memberships);
    orders = List.copyOf(orders);
    typed = List.copyOf(typed);
    written = List.copyOf(written);
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  public static PersonalCopy ofAppointments(List<Appointed> appointments) {
    return new PersonalCopy(
        appointments, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static PersonalCopy ofMemberships(List<Stay> memberships) {
    return new PersonalCopy(
        List.of(), memberships, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static PersonalCopy ofOrders(
      List<OwnOrder> orders,
      List<TypedOrder> typed,
      List<Written> written,
      List<Unreadable> unreadable) {
    return new PersonalCopy(List.of(), List.of(), orders, typed, written, List.of(), unreadable);
  }

  public static PersonalCopy ofFiles(List<OwnFile> files) {
    return new PersonalCopy(
        List.of(), List.of(), List.of(), List.of(), List.of(), files, List.of());
  }

  public PersonalCopy and(PersonalCopy other) {
    return new PersonalCopy(
        both(appointments, other.appointments),
        both(memberships, other.memberships),
        both(orders, other.orders),
        both(typed, other.typed),
        both(written, other.written),
        both(files, other.files),
        both(unreadable, other.unreadable));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  public record Appointed(
      UUID id, Role role, PositionId position, Instant from, @Nullable Instant to) {}

  public record Stay(
      TeamId team, String name, TeamRole role, Instant joined, @Nullable Instant left) {}

  /**
   * That something of his about an order is stored, but does not open any more.
   *
   * @param what ASKED for what he asked for, RATING, or as in {@link Written#what}
   */
  public record Unreadable(String what, UUID order) {}

  /** What he asked for. */
  public record OwnOrder(
      UUID id,
      String number,
      Instant placedAt,
      String kind,
      String channel,
      String category,
      PositionId station,
      String stage,
      Instant since,
      int headcount,
      @Nullable Instant wantedFrom,
      @Nullable Instant wantedTo,
      Personal need,
      @Nullable Personal risks,
      Personal address,
      @Nullable Point point,
      Personal contactName,
      Personal contactPhone,
      int nudgesOnLastDay,
      List<Rated> ratings,
      List<Looked> looks) {}

  /** What he thought of a round. */
  public record Rated(
      int round,
      Instant at,
      String way,
      int score,
      boolean solved,
      boolean anotherTeam,
      @Nullable Personal words) {}

  /**
   * That somebody looked at his contact.
   *
   * @param unit the team or position for which he did; null where it cannot be told any more
   */
  public record Looked(Instant at, String purpose, @Nullable String unit) {}

  /** What he typed in for somebody else. */
  public record TypedOrder(
      UUID id, String number, Instant placedAt, String channel, String category) {}

  /**
   * What he wrote in office.
   *
   * @param what OBJECTION, VERIFICATION_NOTE, SERVICE_REPORT or CALL_BACK_NOTE
   */
  public record Written(String what, UUID order, Instant at, Personal words) {}

  /**
   * What he uploaded.
   *
   * @param used whether a service report names it, and so keeps it
   */
  public record OwnFile(
      UUID id, UUID order, String type, long bytes, String digest, Instant at, boolean used) {}
}
