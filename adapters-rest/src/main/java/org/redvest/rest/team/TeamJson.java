// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.TeamRole;
import org.redvest.category.CategoryCode;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.caching.Versioned;
import org.redvest.shared.PhoneNumber;
import org.redvest.team.RiskLevel;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamStatus;
import org.redvest.team.in.TeamCard;
import org.redvest.team.in.TeamView;
import org.redvest.team.model.Member;

/** A team as the caller may see it. */
@Schema(name = "Team", description = "A team; what the caller may not see is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamJson(
    UUID id,
    long version,
    @CodePoints(max = 50) String name,
    TeamKind kind,
    @Nullable @CodePoints(min = 18, max = 18) String creditCode,
    UUID home,
    @Size(max = 40) List<@CodePoints(max = 40) String> categories,
    TeamStatus status,
    @Nullable @Schema(description = "Seen by its members and the staff above it.")
        InsideJson inside,
    @Nullable @CodePoints(max = 30) @Schema(description = "A telephone number.") String contact,
    @Nullable @Size(max = 30) @Schema(description = "What the caller may do to it now.")
        List<TeamAction> actions)
    implements Versioned {

  /** What those who belong to it see. */
  @Schema(name = "TeamInside")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InsideJson(
      @Schema(description = "When it came to its status.") Instant since,
      @Nullable @Schema(description = "Absent when it answers for itself.")
          RecordingUnitJson recordingUnit,
      AreaJson area,
      int capacity,
      @Size(max = 28) @Schema(description = "None means always.") List<ShiftJson> hours,
      RiskLevel highestRisk,
      @Size(max = 2_000) List<MemberJson> members,
      @Schema(description = "Whether the keeper of its home position acts for it.")
          boolean leaderless) {}

  @Schema(name = "TeamMember")
  record MemberJson(UUID person, TeamRole role, Instant since) {

    static MemberJson from(Member member) {
      return new MemberJson(member.person().value(), member.role(), member.since());
    }
  }

  static TeamJson card(TeamCard card) {
    return from(card, null, null, null);
  }

  static TeamJson from(TeamView sheet) {
    return from(
        sheet.card(),
        sheet.inside() == null ? null : inside(sheet.inside()),
        sheet.contact(),
        sheet.actions().stream().sorted().toList());
  }

  private static TeamJson from(
      TeamCard card,
      @Nullable InsideJson inside,
      @Nullable PhoneNumber contact,
      @Nullable List<TeamAction> actions) {
    return new TeamJson(
        card.id().value(),
        card.version().number(),
        card.name(),
        card.kind(),
        card.creditCode() == null ? null : card.creditCode().value(),
        card.home().value(),
        card.categories().stream().map(CategoryCode::value).sorted().toList(),
        card.status(),
        inside,
        contact == null ? null : contact.value().text(),
        actions);
  }

  private static InsideJson inside(TeamView.Inside inside) {
    return new InsideJson(
        inside.since(),
        RecordingUnitJson.from(inside.recordingUnit()),
        AreaJson.from(inside.area()),
        inside.capacity().orders(),
        inside.hours().shifts().stream().sorted().map(ShiftJson::from).toList(),
        inside.highestRisk(),
        inside.members().stream().map(MemberJson::from).toList(),
        inside.leaderless());
  }
}
