package org.redvest.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457): what every refusal looks like from outside. */
@Schema(description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @Schema(
            description = "A stable address of the problem's kind.",
            examples = "/problems/order-wrong-stage",
            required = true)
        String type,
    @Schema(
            description = "A stable name of the reason.",
            examples = "ORDER_WRONG_STAGE",
            required = true)
        String code,
    @Schema(description = "The reason in a few words, in the language asked for.", required = true)
        String title,
    @Schema(description = "The HTTP status code.", required = true) int status,
    @Schema(description = "What happened and what to do next.", required = true) String detail,
    @Schema(description = "One sentence to show to a person.", required = true) String userMessage,
    @Nullable @Schema(description = "What is wrong with which field.", nullable = true)
        List<Violation> violations,
    @Nullable @Schema(description = "What may still be done, where anything may.", nullable = true)
        List<String> actions,
    @Nullable @Schema(description = "When to try again, in seconds.", nullable = true)
        Integer retryAfterSeconds,
    @Schema(description = "Names this request in the logs.", required = true) String traceId) {

  /** One thing that is wrong with the input. */
  public record Violation(
      @Schema(description = "The field's path, as in contact.phone.", required = true) String field,
      @Schema(description = "What is wrong with it.", required = true) String message) {}
}
