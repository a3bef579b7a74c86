// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.network.Level;
import org.redvest.person.in.Me;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.City;

/** The caller himself. */
@Schema(name = "Me", description = "The caller: what a client needs to draw its first screen.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeJson(
    @Nullable @Schema(description = "Absent until he writes for the first time.") UUID personId,
    @Nullable @Schema(description = "The city of his first write.", maxLength = 6, examples = "320700")
        String homeCity,
    @Size(max = 400) @Schema(description = "Where he ever left something.")
        List<@CodePoints(max = 6) String> cities,
    @Size(max = 1_000) @Schema(description = "What he is appointed to and is not over.")
        List<RoleJson> roles,
    @Size(max = 1_000) List<PlaceJson> teams,
    @Size(max = 20) @Schema(description = "The newest statement of each kind; it holds.")
        List<ConsentJson> consents,
    @Schema(description = "Whether the token may plant roots.") boolean bootstrap,
    Instant serverTime) {

  static MeJson from(Me me, Instant serverTime) {
    var home = me.home();
    return new MeJson(
        me.id() == null ? null : me.id().value(),
        home == null ? null : code(home),
        me.cities().stream().map(MeJson::code).sorted().toList(),
        me.roles().stream().map(RoleJson::from).toList(),
        me.teams().stream().map(PlaceJson::from).toList(),
        ConsentJson.from(me.consents()),
        me.bootstrap(),
        serverTime);
  }

  private static String code(City city) {
    return Integer.toString(city.code());
  }

  /** A role that he holds or will hold. */
  @Schema(name = "RoleHeld")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RoleJson(
      UUID appointment,
      Role role,
      PositionJson position,
      Instant from,
      @Nullable @Schema(nullable = true) Instant to) {

    static RoleJson from(Me.RoleHeld held) {
      return new RoleJson(
          held.appointment().value(),
          held.role(),
          new PositionJson(
              held.position().value(), held.name(), held.level(), code(held.position().city())),
          held.from(),
          held.to());
    }
  }

  /** Where he holds it. */
  @Schema(name = "RolePosition")
  record PositionJson(
      UUID id,
      @CodePoints(max = 50) String name,
      Level level,
      @Schema(maxLength = 6, examples = "320700") String city) {}

  /** A team that he is in, or leads for want of a leader. */
  @Schema(name = "TeamPlace")
  record PlaceJson(
      UUID id,
      @CodePoints(max = 50) String name,
      TeamRole role,
      Instant since,
      @Schema(description = "Stands in as keeper of its home position: it has no leader.")
          boolean standingIn) {

    static PlaceJson from(Me.Place place) {
      return new PlaceJson(
          place.team().value(), place.name(), place.role(), place.since(), place.standingIn());
    }
  }
}
