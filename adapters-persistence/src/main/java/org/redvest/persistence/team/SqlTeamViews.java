package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.shared.City;
import org.redvest.team.TeamFacts;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.Teams;
import org.redvest.team.out.TeamViews;

/** Lists over teams, one statement each. */
@ApplicationScoped
class SqlTeamViews implements TeamViews {

  private static final String LIST =
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
      """;

  private static final String FACTS =
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
       where t.city = :city and t.id in (:teams)
       order by t.id
      """;

  /** Any number may share a team; whoever changes it locks it alone. */
  private static final String SHARE =
      "select id from team where city = :city and id in (:teams) order by id for share";

  private static final String CANDIDATES =
      """
      select t.id
        from team t
       where t.city = :city and t.status in ('APPROVED', 'SUSPENDED')
         and (exists (select 1 from team_category c
               where c.city = :city and c.team_id = t.id and c.category = :category)
           or exists (select 1 from team_area a
               where a.city = :city and a.team_id = t.id and a.position_id in (:lineage)))
       order by t.id
       limit :limit
      """;

  private final Session session;

  @Inject
  SqlTeamViews(Session session) {
    this.session = session;
  }

  @Override
  public List<TeamCard> list(Teams.Query query) {
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter("city", query.position().city().code())
        .setParameter("position", query.position().value())
        .setParameter("status", name(query.status()), String.class)
        .setParameter("category", code(query.category()), String.class)
        .setParameter("after", query.after() == null ? null : query.after().value(), UUID.class)
        .setParameter("limit", query.limit())
        .getResultList()
        .stream()
        .map(TeamRows::card)
        .toList();
  }

  @Override
  public List<TeamFacts> eligibilityFacts(City city, List<TeamId> teams) {
    return facts(city, teams);
  }

  @Override
  public List<TeamFacts> heldFacts(City city, List<TeamId> teams) {
    if (!teams.isEmpty()) {
      session
          .createNativeQuery(SHARE, UUID.class)
          .setParameter("city", city.code())
          .setParameterList("teams", teams.stream().map(TeamId::value).toList())
          .getResultList();
    }
    return facts(city, teams);
  }

  private List<TeamFacts> facts(City city, List<TeamId> teams) {
    if (teams.isEmpty()) {
      return List.of();
    }
    return session
        .createNativeQuery(FACTS, Object[].class)
        .setParameter("city", city.code())
        .setParameterList("teams", teams.stream().map(TeamId::value).toList())
        .getResultList()
        .stream()
        .map(TeamRows::facts)
        .toList();
  }

  @Override
  public List<TeamId> candidates(Lineage station, CategoryCode category, int limit) {
    return session
        .createNativeQuery(CANDIDATES, UUID.class)
        .setParameter("city", station.position().city().code())
        .setParameter("category", category.value())
        .setParameterList("lineage", station.rootFirst().stream().map(PositionId::value).toList())
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(TeamId::new)
        .toList();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String code(@Nullable CategoryCode category) {
    return category == null ? null : category.value();
  }
}
