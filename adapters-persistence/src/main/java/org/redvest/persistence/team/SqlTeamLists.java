// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.Named;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Values;
import org.redvest.shared.City;
import org.redvest.shared.Id;
import org.redvest.team.TeamFacts;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;
import org.redvest.team.out.TeamLists;

/** Lists over teams, one statement each. */
@ApplicationScoped
class SqlTeamLists implements TeamLists {

  private static final Named LIST =
      Named.of(
          """
          select t.id, t.version, t.name, t.kind, t.credit_code, t.home_position, t.status,
                 (select string_agg(c.category, ',') from team_category c
                   where c.city = :city and c.team_id = t.id) as categories
            from team t
            join position p on p.id = t.home_position
           where t.city = :city and :position = any(p.lineage)
             and (cast(:status as text) is null or t.status = :status)
             and (cast(:category as text) is null or exists
                   (select 1 from team_category c
                     where c.city = :city and c.team_id = t.id and c.category = :category))
             and (cast(:after as uuid) is null or t.id > :after)
           order by t.id
           limit :limit
          """);

  private static final Named FACTS =
      Named.of(
          """
          select t.id, t.name, t.status, t.capacity, t.highest_risk,
                 t.circle_original_lat, t.circle_original_lng, t.circle_datum, t.circle_radius,
                 array_to_string(p.lineage, ',') as lineage,
                 (select string_agg(c.category, ',') from team_category c
                   where c.city = :city and c.team_id = t.id) as categories,
                 (select string_agg(cast(a.position_id as text), ',') from team_area a
                   where a.city = :city and a.team_id = t.id) as area,
                 (select string_agg(concat_ws(' ', h.weekday, h.starts_at, h.ends_at), ',')
                    from team_hours h where h.city = :city and h.team_id = t.id) as hours,
                 exists (select 1 from team_member m
                   where m.city = :city and m.team_id = t.id
                     and m.role = 'LEADER' and m.left_at is null) as led,
                 (select count(*) from orders o
                   where o.city = :city and o.team = t.id
                     and o.stage in ('TAKEN', 'SCHEDULED')) as held
            from team t
            join position p on p.id = t.home_position
           where t.city = :city and t.id = any(:teams)
           order by t.id
          """);

  /** Any number may share a team; whoever changes it locks it alone. */
  private static final Named SHARE =
      Named.of("select id from team where city = :city and id = any(:teams) order by id for share");

  private static final Named CANDIDATES =
      Named.of(
          """
          select t.id
            from team t
           where t.city = :city and t.status in ('APPROVED', 'SUSPENDED')
             and (exists (select 1 from team_category c
                   where c.city = :city and c.team_id = t.id and c.category = :category)
               or exists (select 1 from team_area a
                   where a.city = :city and a.team_id = t.id and a.position_id = any(:lineage)))
           order by t.id
           limit :limit
          """);

  private final PlainSql sql;

  @Inject
  SqlTeamLists(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public List<TeamCard> list(Teams.Query query) {
    return sql.list(
        LIST.with(
            "city", query.position().city().code(),
            "position", query.position().value(),
            "status", name(query.status()),
            "category", code(query.category()),
            "after", query.after() == null ? null : query.after().value(),
            "limit", query.limit()),
        row -> TeamRows.card(Cells.all(row)));
  }

  @Override
  public List<TeamFacts> eligibilityFacts(City city, List<TeamId> teams) {
    return facts(city, teams);
  }

  @Override
  public List<TeamFacts> heldFacts(City city, List<TeamId> teams) {
    if (!teams.isEmpty()) {
      sql.list(SHARE.with("city", city.code(), "teams", ids(teams)), row -> Cells.uuid(row, 1));
    }
    return facts(city, teams);
  }

  private List<TeamFacts> facts(City city, List<TeamId> teams) {
    return teams.isEmpty()
        ? List.of()
        : sql.list(
            FACTS.with("city", city.code(), "teams", ids(teams)),
            row -> TeamRows.facts(Cells.all(row)));
  }

  @Override
  public List<TeamId> candidates(Lineage station, CategoryCode category, int limit) {
    return sql.list(
        CANDIDATES.with(
            "city", station.position().city().code(),
            "category", category.value(),
            "lineage", ids(station.rootFirst()),
            "limit", limit),
        row -> new TeamId(Cells.uuid(row, 1)));
  }

  private static Values ids(List<? extends Id> ids) {
    return new Values("uuid", ids.stream().map(Id::value).toList());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String code(@Nullable CategoryCode category) {
    return category == null ? null : category.value();
  }
}
