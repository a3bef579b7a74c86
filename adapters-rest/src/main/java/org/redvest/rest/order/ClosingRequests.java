// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.OrderCommand;
import org.redvest.order.model.RatingWay;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.Words;

/** The bodies of what the person served says, and of what else ends an order or asks about it. */
final class ClosingRequests {

  private ClosingRequests() {}

  @Schema(name = "OrderRating")
  record AccountRating(
      @NotNull @Min(1) @Max(5) Integer score,
      @NotNull @Schema(description = "Whether it helped; false opens the next round, if any.")
          Boolean solved,
      @Nullable @CodePoints(max = 500) String words,
      @Nullable @Schema(description = "Whether another team is wanted next time.")
          Boolean anotherTeam) {

    OrderCommand toCommand() {
      return rate(RatingWay.ACCOUNT, score, solved, words, anotherTeam);
    }
  }

  @Schema(name = "LinkRating")
  record LinkRating(
      @NotNull @CodePoints(max = 500) @Schema(description = "The token of the rating link.")
          String token,
      @NotNull @Min(1) @Max(5) Integer score,
      @NotNull Boolean solved,
      @Nullable @CodePoints(max = 500) String words,
      @Nullable Boolean anotherTeam) {

    /** The way stands in the link; the one given here is not looked at. */
    org.redvest.order.in.LinkRating toDomain() {
      return new org.redvest.order.in.LinkRating(
          token, rate(RatingWay.LINK, score, solved, words, anotherTeam));
    }

    @Override
    public String toString() {
      return "LinkRating[" + score + "]";
    }
  }

  /** Where a rating by link is given; one by account needs no link. */
  enum LinkWay {
    LINK,
    KIOSK;

    RatingWay toDomain() {
      return switch (this) {
        case LINK -> RatingWay.LINK;
        case KIOSK -> RatingWay.KIOSK;
      };
    }
  }

  @Schema(name = "RatingLinkRequest")
  record RatingLink(
      @NotNull @Schema(
              description =
                  "Where the person served will rate; what the requester makes for himself is a LINK.")
          LinkWay way) {}

  @Schema(name = "OrderCancellation")
  record Cancellation(@NotNull CancellationReason reason) {

    OrderCommand toCommand() {
      return new OrderCommand.Cancel(reason);
    }
  }

  @Schema(name = "OrderCallBack")
  record CallBack(
      @NotNull @Schema(description = "Whether the person served says that it helped.")
          Boolean solved,
      @Nullable @CodePoints(max = 500) String note) {

    OrderCommand toCommand() {
      return new OrderCommand.CallBackRequester(solved, Words.orNull(note));
    }
  }

  @Schema(name = "DisclosureRequest")
  record Disclosure(
      @NotNull @Schema(description = "What the contact is needed for; the person sees it.")
          org.redvest.order.in.Disclosure.Purpose purpose) {}

  private static OrderCommand.Rate rate(
      RatingWay way,
      int score,
      boolean solved,
      @Nullable String words,
      @Nullable Boolean anotherTeam) {
    return new OrderCommand.Rate(
        way, score, solved, Words.orNull(words), Objects.requireNonNullElse(anotherTeam, false));
  }
}
