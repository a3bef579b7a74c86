// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.network.AppointmentId;
import org.redvest.network.Level;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.person.in.Me;
import org.redvest.person.out.People;
import org.redvest.person.out.Standings;
import org.redvest.shared.City;

/**
 * Roles and teams with their names, by a statement for each of a person's cities in one message.
 */
@ApplicationScoped
class SqlStandings implements Standings {

  private static final String STANDING =
      """
      select a.id, a.role, p.id, p.name, p.level, a.valid_from, a.valid_to, false
        from appointment a join position p on p.id = a.position_id
       where a.city = ? and a.person_id = ?
         and (a.valid_to is null or a.valid_to > greatest(?, a.valid_from))
      union all
      select null, m.role, t.id, t.name, null, m.joined_at, null, false
        from team_member m join team t on t.city = ? and t.id = m.team_id
       where m.city = ? and m.person_id = ? and m.left_at is null
         and t.status not in ('DISSOLVED', 'REJECTED')
      union all
      select null, 'DEPUTY', t.id, t.name, null, a.valid_from, null, true
        from appointment a
        join team t on t.city = ? and t.home_position = a.position_id
       where a.city = ? and a.person_id = ? and a.role = 'KEEPER'
         and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
         and t.status not in ('DISSOLVED', 'REJECTED')
         and not exists (select 1 from team_member m
           where m.city = ? and m.team_id = t.id
             and m.role = 'LEADER' and m.left_at is null)
      """;

  private record Row(
      UUID place, Instant since, Me.@Nullable RoleHeld role, Me.@Nullable Place team) {}

  private final PlainSql sql;

  @Inject
  SqlStandings(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public Standing of(People.Known person, Instant at) {
    var rows =
        sql
            .askTogether(
                person.cities().stream().map(city -> in(city, person.id(), at)).toList(),
                SqlStandings::row)
            .stream()
            .sorted(Comparator.comparing(Row::since).thenComparing(Row::place))
            .toList();
    return new Standing(
        rows.stream().flatMap(row -> Stream.ofNullable(row.role())).toList(),
        rows.stream().flatMap(row -> Stream.ofNullable(row.team())).toList());
  }

  private static Step in(City city, PersonId person, Instant at) {
    int here = city.code();
    var who = person.value();
    return Step.of(STANDING, here, who, at, here, here, who, here, here, who, at, at, here);
  }

  private static Row row(ResultSet row) throws SQLException {
    var place = row.getObject(3, UUID.class);
    var since = row.getObject(6, OffsetDateTime.class).toInstant();
    return row.getObject(1) == null
        ? new Row(place, since, null, team(row, place, since))
        : new Row(place, since, role(row, place, since), null);
  }

  private static Me.RoleHeld role(ResultSet row, UUID place, Instant since) throws SQLException {
    var until = row.getObject(7, OffsetDateTime.class);
    return new Me.RoleHeld(
        new AppointmentId(row.getObject(1, UUID.class)),
        Role.valueOf(row.getString(2)),
        new PositionId(place),
        row.getString(4),
        Level.valueOf(row.getString(5)),
        since,
        until == null ? null : until.toInstant());
  }

  private static Me.Place team(ResultSet row, UUID place, Instant since) throws SQLException {
    return new Me.Place(
        new TeamId(place),
        row.getString(4),
        TeamRole.valueOf(row.getString(2)),
        since,
        row.getBoolean(8));
  }
}
