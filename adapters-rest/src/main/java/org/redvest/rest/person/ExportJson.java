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
import org.redvest.person.in.OwnData.Export;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.People;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.City;

/** Everything that is kept of the caller. */
@Schema(name = "PersonalExport", description = "Everything that is kept of the caller.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportJson(
    Instant exportedAt,
    @Nullable @Schema(description = "Absent where nothing is kept.") AccountJson account,
    @Size(max = 500) @Schema(description = "Every statement, the latest first.")
        List<ConsentJson> consents,
    @Size(max = MOST) List<AppointedJson> appointments,
    @Size(max = MOST) List<StayJson> memberships,
    @Size(max = MOST) @Schema(description = "What he asked for.") List<OwnOrderJson> orders,
    @Size(max = MOST) @Schema(description = "What he typed in for others: their words are theirs.")
        List<TypedOrderJson> typedForOthers,
    @Size(max = MOST) @Schema(description = "What he wrote in office about others' orders.")
        List<WrittenJson> writtenInOffice,
    @Size(max = MOST) @Schema(description = "What he uploaded; GET /v1/files/{id} gives the bytes.")
        List<FileJson> files,
    @Size(max = MOST) @Schema(
            description =
                "What is stored of his words but can no longer be read. It is left out above, or empty"
                    + " there; whoever runs the service has been told.")
        List<UnreadableJson> unreadable) {

  /** More of a kind than one person can come to; a bound for whoever must name one. */
  static final int MOST = 100_000;

  static ExportJson from(Export export) {
    var copy = export.copy();
    return new ExportJson(
        export.at(),
        export.account() == null ? null : AccountJson.from(export.account()),
        ConsentJson.from(export.consents().newestFirst()),
        copy.appointments().stream().map(AppointedJson::from).toList(),
        copy.memberships().stream().map(StayJson::from).toList(),
        copy.orders().stream().map(OwnOrderJson::from).toList(),
        copy.typed().stream().map(TypedOrderJson::from).toList(),
        copy.written().stream().map(WrittenJson::from).toList(),
        copy.files().stream().map(FileJson::from).toList(),
        copy.unreadable().stream().map(UnreadableJson::from).toList());
  }

  @Override
  public String toString() {
    return "•••";
  }

  /** The link from the account, which itself is kept as a keyed hash only. */
  @Schema(name = "ExportedAccount")
  record AccountJson(
      UUID personId,
      @Schema(maxLength = 6, examples = "320700") String homeCity,
      @Size(max = 400) List<@CodePoints(max = 6) String> cities,
      Instant since) {

    static AccountJson from(People.Known known) {
      return new AccountJson(
          known.id().value(),
          Integer.toString(known.home().code()),
          known.cities().stream().map(City::code).sorted().map(String::valueOf).toList(),
          known.since());
    }
  }

  /** Something of his that does not open any more. */
  @Schema(name = "ExportedUnreadable")
  record UnreadableJson(
      @Schema(
              maxLength = 40,
              description =
                  "ASKED for what he asked for, RATING, OBJECTION, VERIFICATION_NOTE, SERVICE_REPORT or CALL_BACK_NOTE.")
          String what,
      UUID order) {

    static UnreadableJson from(PersonalCopy.Unreadable unreadable) {
      return new UnreadableJson(unreadable.what(), unreadable.order());
    }
  }

  /** What is known of a file that he uploaded. */
  @Schema(name = "ExportedFile")
  record FileJson(
      UUID id,
      UUID order,
      @Schema(maxLength = 20, examples = "JPEG") String type,
      long bytes,
      @Schema(maxLength = 100, description = "As the file itself tells it.") String digest,
      Instant uploadedAt,
      @Schema(description = "Whether a service report names it.") boolean named) {

    static FileJson from(PersonalCopy.OwnFile file) {
      return new FileJson(
          file.id(),
          file.order(),
          file.type(),
          file.bytes(),
          file.digest(),
          file.at(),
          file.used());
    }
  }

  /** A role, past or present. */
  @Schema(name = "ExportedAppointment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AppointedJson(
      UUID id,
      Role role,
      UUID position,
      Instant from,
      @Nullable @Schema(nullable = true) Instant to) {

    static AppointedJson from(PersonalCopy.Appointed held) {
      return new AppointedJson(
          held.id(), held.role(), held.position().value(), held.from(), held.to());
    }
  }

  /** A time in a team. */
  @Schema(name = "ExportedMembership")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StayJson(
      UUID team,
      @CodePoints(max = 50) String name,
      TeamRole role,
      Instant joined,
      @Nullable @Schema(nullable = true) Instant left) {

    static StayJson from(PersonalCopy.Stay stay) {
      return new StayJson(
          stay.team().value(), stay.name(), stay.role(), stay.joined(), stay.left());
    }
  }

  /** That he typed something in; the rest of it is somebody else's. */
  @Schema(name = "ExportedTypedOrder")
  record TypedOrderJson(
      UUID id,
      @CodePoints(max = 27) String number,
      Instant placedAt,
      @CodePoints(max = 40) String channel,
      @CodePoints(max = 40) String category) {

    static TypedOrderJson from(PersonalCopy.TypedOrder typed) {
      return new TypedOrderJson(
          typed.id(), typed.number(), typed.placedAt(), typed.channel(), typed.category());
    }
  }

  /** His words about somebody's order. */
  @Schema(name = "ExportedWriting")
  record WrittenJson(
      @Schema(
              maxLength = 40,
              description = "OBJECTION, VERIFICATION_NOTE, SERVICE_REPORT or CALL_BACK_NOTE.")
          String what,
      UUID order,
      Instant at,
      @CodePoints(max = 1_000) String words) {

    static WrittenJson from(PersonalCopy.Written written) {
      return new WrittenJson(written.what(), written.order(), written.at(), written.words().text());
    }

    @Override
    public String toString() {
      return "•••";
    }
  }
}
