// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.model.Tenure;
import org.redvest.team.out.TeamStore;

@ApplicationScoped
class StoredTeams implements TeamStore {

  private static final String PRESENT =
      "from TeamMemberEntity where key.city = :city and key.team = :team and leftAt is null";

  private static final String PEOPLE_SINCE =
      """
      select person_id, min(joined_at), bool_or(left_at is null)
        from team_member
       where city = ? and team_id = ?
       group by person_id
      having bool_or(left_at is null or left_at >= ?)
      """;

  private final Session session;
  private final PlainSql sql;
  private final Sealing sealing;

  @Inject
  StoredTeams(Session session, PlainSql sql, Sealing sealing) {
    this.session = session;
    this.sql = sql;
    this.sealing = sealing;
  }

  @Override
  public void add(Team team) {
    session.persist(TeamEntity.from(team, seal(team)));
    team.members().list().forEach(member -> add(team.id(), member));
    session.flush();
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the row as it is then. */
  @Override
  public Optional<Team> find(TeamId id) {
    var entity = session.find(TeamEntity.class, CityKey.of(id));
    if (entity == null) {
      return Optional.empty();
    }
    var team = toDomain(entity);
    session.detach(entity);
    return Optional.of(team);
  }

  @Override
  public Optional<Team> lock(TeamId id) {
    return Optional.ofNullable(
            session.find(TeamEntity.class, CityKey.of(id), LockModeType.PESSIMISTIC_WRITE))
        .map(this::toDomain);
  }

  @Override
  public Map<PersonId, Tenure> peopleSince(TeamId id, Instant since) {
    record Row(PersonId person, Tenure tenure) {}
    return sql
        .list(
            PEOPLE_SINCE,
            row ->
                new Row(
                    new PersonId(row.getObject(1, UUID.class)),
                    new Tenure(
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3))),
            id.city().code(),
            id.value(),
            since)
        .stream()
        .collect(Collectors.toMap(Row::person, Row::tenure));
  }

  @Override
  public void hold(TeamId id) {
    sql.run(
        "select 1 from team where city = ? and id = ? for no key update",
        id.city().code(),
        id.value());
  }

  @Override
  public void save(Team team, Instant at) {
    var entity = session.find(TeamEntity.class, CityKey.of(team.id()));
    if (entity == null || entity.version + 1 != team.version().number()) {
      throw new IllegalStateException("a team is saved one version after it was read");
    }
    entity.take(team, seal(team));
    saveMembers(team, at);
  }

  /** Those who leave go first: for a moment there may be no leader, but never two. */
  private void saveMembers(Team team, Instant at) {
    var stored = present(team.id());
    stored.stream()
        .filter(row -> team.members().find(row.person()).isEmpty())
        .forEach(row -> row.leftAt = at);
    session.flush();
    var known =
        stored.stream().collect(Collectors.toMap(TeamMemberEntity::person, Function.identity()));
    for (var member : team.members().list()) {
      var row = known.get(member.person());
      if (row == null) {
        add(team.id(), member);
      } else {
        row.role = member.role();
      }
    }
    session.flush();
  }

  private List<TeamMemberEntity> present(TeamId team) {
    return session
        .createSelectionQuery(PRESENT, TeamMemberEntity.class)
        .setParameter("city", team.city().code())
        .setParameter("team", team.value())
        .getResultList();
  }

  private void add(TeamId team, Member member) {
    session.persist(new TeamMemberEntity(team, member));
  }

  private Team toDomain(TeamEntity entity) {
    var id = new TeamId(entity.key.id());
    return entity.toDomain(
        entity.contact == null ? null : open(entity.contact, id),
        present(id).stream().map(TeamMemberEntity::toDomain).toList());
  }

  /** None where it does not open any more: a team can do without, until it gives another. */
  private @Nullable PhoneNumber open(byte[] contact, TeamId id) {
    try {
      return PhoneNumber.of(
          new String(sealing.open(contact, contactOf(id)), StandardCharsets.UTF_8));
    } catch (UnreadableValue _) {
      return null;
    }
  }

  private byte @Nullable [] seal(Team team) {
    var contact = team.profile().contact();
    if (contact == null) {
      return null;
    }
    var text = contact.value().text();
    return sealing.seal(text.getBytes(StandardCharsets.UTF_8), contactOf(team.id()));
  }

  private static Sealing.Context contactOf(TeamId id) {
    return new Sealing.Context("team", "contact", id.value());
  }
}
