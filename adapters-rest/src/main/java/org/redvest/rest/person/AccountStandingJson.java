package org.redvest.rest.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;

/** Whether somebody's account is let in; nothing about who that is. */
@Schema(name = "AccountStanding", description = "Whether a person's account is let in.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountStandingJson(
    @Schema(required = true) UUID personId,
    @Schema(required = true) boolean blocked,
    @Nullable @Schema(description = "Why; of a blocked one.", nullable = true) BlockReason reason,
    @Nullable @Schema(description = "Since when; of a blocked one.", nullable = true) Instant since,
    @Schema(required = true) long version) {

  static AccountStandingJson from(AccountStanding standing) {
    var block = standing.block();
    return new AccountStandingJson(
        standing.person().value(),
        block != null,
        block == null ? null : block.reason(),
        block == null ? null : block.since(),
        standing.version().number());
  }
}
