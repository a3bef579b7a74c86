// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.shared.City;

/**
 * All that a person was given in one city, by one statement of that city. A team without a leader
 * is led by the keeper of its home position. The teams that he left come with when that was.
 *
 * @param known whether he is known in the city; said only where he was to be held there
 */
public record Rights(boolean known, List<Given> given) {

  /**
   * The keeper's teams are looked for from his appointments, and never the other way about, which
   * reads all teams of the city and is what a plan does that was made on empty tables.
   */
  private static final String GIVEN =
      """
      select a.role, a.position_id, null::uuid as team_id, null::text as team_role, a.valid_from,
             a.valid_to, null::timestamptz as left_at
        from appointment a
       where a.city = ? and a.person_id = ? and (a.valid_to is null or a.valid_to > ?)
      union all
      select null, null, m.team_id, m.role,
             case when m.left_at is not null then m.joined_at end, null, m.left_at
        from team_member m
       where m.city = ? and m.person_id = ?
      union all
      select null, null, t.id, 'DEPUTY', a.valid_from, a.valid_to, null
        from appointment a
        cross join lateral (
          select t.id from team t
           where t.city = ? and t.home_position = a.position_id
             and t.status <> 'DISSOLVED'
             and not exists (select 1 from team_member m
               where m.city = ? and m.team_id = t.id
                 and m.role = 'LEADER' and m.left_at is null)
          offset 0) t
       where a.city = ? and a.person_id = ? and a.role = 'KEEPER'
         and (a.valid_to is null or a.valid_to > ?)
      """;

  /** With a row more, which says that he is known here, and stays so until the end. */
  private static final String HELD =
      """
      with here as (
        select 1 from known_person where city = ? and person_id = ? for key share)
      """
          + GIVEN
          + " union all select null, null, null, null, null, null, null from here";

  /**
   * One of them; neither a grant nor a membership, of now or past, where he is only known.
   *
   * @param from null for what has begun
   * @param to null for what has no end yet
   */
  public record Given(
      Actor.@Nullable Grant grant,
      Actor.@Nullable Membership membership,
      Actor.@Nullable PastMembership past,
      @Nullable Instant from,
      @Nullable Instant to) {

    boolean holdsAt(Instant at) {
      return (from == null || !from.isAfter(at)) && (to == null || to.isAfter(at));
    }

    /** Reads the row that the result stands at. */
    public static Given of(ResultSet row) throws SQLException {
      var role = row.getString(1);
      var team = row.getObject(3, UUID.class);
      var from = instant(row, 5);
      var left = instant(row, 7);
      return new Given(
          role == null
              ? null
              : new Actor.Grant(Role.valueOf(role), new PositionId(row.getObject(2, UUID.class))),
          team == null || left != null
              ? null
              : new Actor.Membership(new TeamId(team), TeamRole.valueOf(row.getString(4))),
          team == null || from == null || left == null
              ? null
              : new Actor.PastMembership(new TeamId(team), from, left),
          from,
          instant(row, 6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
      var at = row.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
  }

  /** Of what {@link #asked} or {@link #held} found. */
  public static Rights of(List<Given> rows) {
    return new Rights(
        rows.stream()
            .anyMatch(row -> row.grant() == null && row.membership() == null && row.past() == null),
        rows);
  }

  /** What is not over at the instant. */
  static Step asked(PersonId person, City city, Instant at) {
    var who = person.value();
    int where = city.code();
    return Step.of(GIVEN, where, who, at, where, who, where, where, where, who, at);
  }

  /** As {@link #asked}, and until the transaction ends his account cannot be deleted. */
  static Step held(PersonId person, City city, Instant at) {
    var who = person.value();
    int where = city.code();
    return Step.of(HELD, where, who, where, who, at, where, who, where, where, where, who, at);
  }

  Actor.Person actor(Enrolment link, Caller.SignedIn who, Instant at) {
    var now = given.stream().filter(row -> row.holdsAt(at)).toList();
    return new Actor.Person(
        link.person(),
        link.home(),
        who.account(),
        now.stream().flatMap(row -> Stream.ofNullable(row.grant())).collect(Collectors.toSet()),
        now.stream()
            .flatMap(row -> Stream.ofNullable(row.membership()))
            .collect(Collectors.toSet()),
        now.stream().flatMap(row -> Stream.ofNullable(row.past())).collect(Collectors.toSet()),
        who.bootstrap());
  }
}
