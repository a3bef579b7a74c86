package org.redvest.persistence.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.access.TeamId;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Sealing;
import org.redvest.team.model.Member;
import org.redvest.team.model.Team;
import org.redvest.team.out.Teams;

@ApplicationScoped
class StoredTeams implements Teams {

  private final TeamRepository teams;
  private final TeamMemberRepository members;
  private final Sealing sealing;

  @Inject
  StoredTeams(TeamRepository teams, TeamMemberRepository members, Sealing sealing) {
    this.teams = teams;
    this.members = members;
    this.sealing = sealing;
  }

  @Override
  public void add(Team team) {
    teams.persist(TeamEntity.from(team, seal(team)));
    team.members().list().forEach(member -> add(team.id(), member));
    teams.flush();
  }

  /** Leaves nothing managed behind, so that a lock afterwards reads the row as it is then. */
  @Override
  public Optional<Team> find(TeamId id) {
    return teams
        .findByIdOptional(CityKey.of(id))
        .map(entity -> {
          var team = toDomain(entity);
          teams.getEntityManager().detach(entity);
          return team;
        });
  }

  @Override
  public Optional<Team> lock(TeamId id) {
    return teams
        .findByIdOptional(CityKey.of(id), LockModeType.PESSIMISTIC_WRITE)
        .map(this::toDomain);
  }

  @Override
  public void save(Team team, Instant at) {
    var entity = teams.findById(CityKey.of(team.id()));
    if (entity == null || entity.version + 1 != team.version().number()) {
      throw new IllegalStateException("a team is saved one version after it was read");
    }
    entity.take(team, seal(team));
    saveMembers(team, at);
  }

  /** Those who leave go first: for a moment there may be no leader, but never two. */
  private void saveMembers(Team team, Instant at) {
    var stored = members.present(team.id());
    stored.stream()
        .filter(row -> team.members().find(row.person()).isEmpty())
        .forEach(row -> row.leftAt = at);
    members.flush();
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
    members.flush();
  }

  private void add(TeamId team, Member member) {
    members.persist(new TeamMemberEntity(team, member));
  }

  private Team toDomain(TeamEntity entity) {
    var id = new TeamId(entity.key.id());
    var contact = sealing.open(entity.contact, contactOf(id));
    return entity.toDomain(
        PhoneNumber.of(new String(contact, StandardCharsets.UTF_8)),
        members.present(id).stream().map(TeamMemberEntity::toDomain).toList());
  }

  private byte[] seal(Team team) {
    var text = team.profile().contact().value().text();
    return sealing.seal(text.getBytes(StandardCharsets.UTF_8), contactOf(team.id()));
  }

  private static Sealing.Context contactOf(TeamId id) {
    return new Sealing.Context("team", "contact", id.value());
  }
}
