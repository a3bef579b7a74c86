package org.redvest.persistence.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.redvest.access.TeamId;

@ApplicationScoped
class TeamMemberRepository
    implements PanacheRepositoryBase<TeamMemberEntity, TeamMemberEntity.Key> {

  /** Those who are in the team now. */
  List<TeamMemberEntity> present(TeamId team) {
    return list(
        "key.city = ?1 and key.team = ?2 and leftAt is null", team.city().code(), team.value());
  }
}
