// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditKind;
import org.redvest.audit.in.ReadTrail;

/** One line of the audit trail. */
@Schema(name = "AuditEntry", description = "Who did what, on whom, from where, and how it ended.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryJson(
    @Schema(required = true) UUID id,
    @Schema(description = "When; the first time where it happened more than once.", required = true)
        Instant at,
    @Schema(required = true) AuditKind kind,
    @Schema(
            description = "DONE, or the code of the refusal.",
            examples = "FORBIDDEN",
            maxLength = 60,
            required = true)
        String outcome,
    @Schema(description = "What is known of whoever did it.", required = true) ActorKind actorKind,
    @Nullable @Schema(description = "The person who did it.", nullable = true) UUID personId,
    @Nullable @Schema(
            description = "A keyed hash of the account, where it belongs to no person yet.",
            maxLength = 200,
            nullable = true)
        String account,
    @Nullable @Schema(
            description = "The network address it came from; personal.",
            maxLength = 60,
            nullable = true)
        String clientAddress,
    @Nullable @Schema(
            description = "The operationId of what was asked for.",
            maxLength = 60,
            nullable = true)
        String operation,
    @Nullable @Schema(description = "What sort of thing it was done to.", maxLength = 60, nullable = true)
        String subjectKind,
    @Nullable @Schema(description = "What it was done to.", nullable = true) UUID subjectId,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Ids, codes and numbers that say more, by name.",
            required = true)
        Map<String, Object> facts,
    @Schema(description = "How often, within about a minute.", required = true) int times,
    @Schema(description = "The request's trace.", maxLength = 32, required = true) String traceId) {

  static AuditEntryJson from(ReadTrail.Line line) {
    return new AuditEntryJson(
        line.id(),
        line.at(),
        line.kind(),
        line.outcome(),
        line.actorKind(),
        line.person(),
        line.account(),
        line.client() == null ? null : line.client().text(),
        line.operation(),
        line.subjectKind(),
        line.subject(),
        line.facts(),
        line.times(),
        line.trace());
  }
}
