// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.person.BlockReason;
import org.redvest.person.model.AccountStanding;
import org.redvest.rest.caching.Versioned;

/** Whether somebody's account is let in; nothing about who that is. */
@Schema(name = "AccountStanding", description = "Whether a person's account is let in.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountStandingJson(
    UUID personId,
    boolean blocked,
    @Nullable @Schema(description = "Why; of a blocked one.") BlockReason reason,
    @Nullable @Schema(description = "Since when; of a blocked one.") Instant since,
    long version,
    @Nullable @Schema(
            description =
                "That it be blocked, by the first of the two people that it takes; absent once it is, or"
                    + " is too long ago.")
        BlockingAskedJson blockingAsked)
    implements Versioned {

  @Override
  public UUID id() {
    return personId;
  }

  @Override
  public boolean waits() {
    return blockingAsked != null;
  }

  /** What waits for a second person. */
  @Schema(name = "BlockingAsked")
  record BlockingAskedJson(
      BlockReason reason,
      @Schema(description = "Who asked first.") UUID by,
      Instant at,
      @Schema(description = "From when on it is as if nobody had asked.") Instant until) {

    static @Nullable BlockingAskedJson from(AccountStanding.@Nullable Asked asked) {
      return asked == null
          ? null
          : new BlockingAskedJson(
              asked.reason(),
              asked.second().by().value(),
              asked.second().at(),
              asked.second().until());
    }
  }

  static AccountStandingJson from(AccountStanding standing, Instant now) {
    var block = standing.block();
    return new AccountStandingJson(
        standing.person().value(),
        block != null,
        block == null ? null : block.reason(),
        block == null ? null : block.since(),
        standing.version().number(),
        BlockingAskedJson.from(standing.askedAt(now)));
  }
}
