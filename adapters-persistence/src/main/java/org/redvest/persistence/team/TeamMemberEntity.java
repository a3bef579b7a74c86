// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.team.model.Member;

/** Somebody's time in a team; kept after he left. */
@Entity
@Table(name = "team_member")
class TeamMemberEntity {

  @Embeddable
  record Key(
      @Column(name = "city") int city,
      @Column(name = "team_id") UUID team,
      @Column(name = "person_id") UUID person,
      @Column(name = "joined_at") Instant joinedAt) {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  TeamRole role;

  @Column(name = "left_at")
  @Nullable Instant leftAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected TeamMemberEntity() {}

  TeamMemberEntity(TeamId team, Member member) {
    this.key = new Key(team.city().code(), team.value(), member.person().value(), member.since());
    this.role = member.role();
  }

  PersonId person() {
    return new PersonId(key.person());
  }

  Member toDomain() {
    return new Member(person(), role, key.joinedAt());
  }
}
