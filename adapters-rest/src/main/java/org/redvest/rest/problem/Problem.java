// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.body.CodePoints;

/** A problem document (RFC 9457): what every refusal looks like from outside. */
@Schema(description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @CodePoints(max = 100)
        @Schema(
            description = "A stable address of the problem's kind.",
            examples = "/problems/order-wrong-stage",
            required = true)
        String type,
    @CodePoints(max = 60)
        @Schema(
            description = "A stable name of the reason.",
            examples = "ORDER_WRONG_STAGE",
            required = true)
        String code,
    @CodePoints(max = 100)
        @Schema(
            description = "The reason in a few words, in the language asked for.",
            required = true)
        String title,
    @Schema(
            description = "The HTTP status code.",
            required = true,
            minimum = "400",
            maximum = "599")
        int status,
    @CodePoints(max = 1_000)
        @Schema(description = "What happened and what to do next.", required = true)
        String detail,
    @CodePoints(max = 200)
        @Schema(description = "One sentence to show to a person.", required = true)
        String userMessage,
    @Nullable @Size(max = 100) @Schema(description = "What is wrong with which field.", nullable = true)
        List<Violation> violations,
    @Nullable @Schema(
            description = "The stage that the order is in now, where that was the reason.",
            nullable = true)
        StageName stage,
    @Nullable @Schema(
            description = "The order's version now, for the next If-Match.",
            nullable = true,
            minimum = "1",
            maximum = "9007199254740991")
        Long version,
    @Nullable @Size(max = 1_000) @Schema(
            description =
                "What the caller may still do, where the order's state was the reason; empty when"
                    + " there is nothing.",
            nullable = true)
        List<ActionJson> actions,
    @Nullable @Schema(
            description = "When to try again, in seconds.",
            nullable = true,
            minimum = "0",
            maximum = "86400")
        Integer retryAfterSeconds,
    @CodePoints(min = 32, max = 32)
        @Schema(description = "Names this request in the logs.", required = true)
        String traceId) {

  /** How an order stands for the caller whose command came too late. */
  public record Standing(StageName stage, long version, List<ActionJson> actions) {}

  /** One thing that is wrong with the input. */
  public record Violation(
      @CodePoints(min = 0, max = 200)
          @Schema(
              description = "The field's path, as in hours[2].from; empty for the whole body.",
              required = true)
          String field,
      @CodePoints(max = 40)
          @Schema(
              description = "A stable name of what is wrong with it; more may come.",
              examples = "TOO_LONG",
              required = true)
          String code,
      @CodePoints(max = 500)
          @Schema(description = "The same in words, in the language asked for.", required = true)
          String message) {}
}
