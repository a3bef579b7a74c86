// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.file.FileId;
import org.redvest.menu.MenuItemId;
import org.redvest.order.ObjectionId;
import org.redvest.order.OfferId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.StageName;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Deadline;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.ObjectionState;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.Plan;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.shared.TimeWindow;
import org.redvest.shared.Version;
import org.redvest.team.RiskLevel;

/**
 * An order as one actor sees it: what he may not see is absent or masked already.
 *
 * @param since when it came to its stage
 * @param rounds of whoever is out of it by now, those that he served
 * @param offers those that the actor may see: all for staff, their own for a team
 * @param objections as the offers
 * @param actions what this actor may do now, from the function that guards the commands
 * @param unreadable whether words are missing because they do not open any more
 */
public record OrderView(
    OrderId id,
    OrderNumber number,
    Version version,
    Asked asked,
    StageName stage,
    Instant since,
    PositionId holder,
    int round,
    @Nullable TeamId team,
    @Nullable Plan plan,
    @Nullable Ending ending,
    @Nullable Deadline deadline,
    List<RoundSheet> rounds,
    List<OfferSheet> offers,
    List<ObjectionSheet> objections,
    List<Possible> actions,
    boolean unreadable) {

  /** As little as whoever once had a part in it was told by his own command. */
  public OrderView inOutline() {
    return new OrderView(
        id,
        number,
        version,
        asked.inOutline(),
        stage,
        since,
        holder,
        round,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /**
   * What was asked.
   *
   * @param need null for those who may not read it; likewise {@code risks}
   * @param publicText the words of a wish that everybody may read
   * @param contactName masked except for the person himself; null for those who may not know it;
   *     likewise {@code phone} and {@code address}
   * @param cell the 500 m cell of the place
   */
  public record Asked(
      Instant at,
      OrderKind kind,
      Channel channel,
      CategoryCode category,
      @Nullable MenuItemId menuItem,
      PositionId station,
      @Nullable String cell,
      int headcount,
      @Nullable TimeWindow wanted,
      @Nullable String need,
      @Nullable String risks,
      @Nullable String publicText,
      @Nullable String contactName,
      @Nullable String phone,
      @Nullable String address,
      @Nullable OrderId partOf) {

    /** Without anything that a person wrote, and without where exactly it is. */
    public Asked inOutline() {
      return new Asked(
          at, kind, channel, category, null, station, null, headcount, null, null, null, null, null,
          null, null, null);
    }
  }

  /**
   * How it ended.
   *
   * @param twin for a duplicate, how far the other order is
   */
  public record Ending(
      @Nullable Outcome outcome,
      @Nullable RejectionReason rejected,
      @Nullable Twin twin,
      @Nullable String referredTo,
      @Nullable String answer) {}

  /** Another order's progress, without anything personal. */
  public record Twin(OrderId id, OrderNumber number, StageName stage) {}

  /**
   * A rating by a link that somebody other than the requester had made: in no rate.
   *
   * @param ratedBy which sort of link
   * @param linkIssuedBy who had it made
   */
  public record Provisional(
      Instant at,
      RatingWay ratedBy,
      PersonId linkIssuedBy,
      int score,
      boolean solved,
      @Nullable String words,
      boolean anotherTeam) {}

  /** One round, past or present. */
  public record RoundSheet(
      int number,
      @Nullable VerificationMethod verifiedBy,
      @Nullable RiskLevel risk,
      @Nullable String verificationNote,
      @Nullable TeamId team,
      @Nullable Instant reportedAt,
      @Nullable String done,
      @Nullable Integer peopleServed,
      @Nullable Integer minutes,
      List<FileId> evidence,
      @Nullable RatingWay ratedBy,
      @Nullable Integer score,
      @Nullable Boolean solved,
      @Nullable String words,
      @Nullable Boolean anotherTeam,
      @Nullable Provisional provisional,
      @Nullable Boolean solvedAtCallBack,
      @Nullable Outcome outcome) {}

  /** One offer. */
  public record OfferSheet(
      OfferId id,
      TeamId team,
      int round,
      DispatchMode mode,
      Instant madeAt,
      Instant expiresAt,
      OfferState state,
      List<Possible> actions) {}

  /** One objection. */
  public record ObjectionSheet(
      ObjectionId id,
      @Nullable TeamId team,
      PositionId decider,
      @Nullable PersonId raisedBy,
      Instant raisedAt,
      Instant dueAt,
      @Nullable String reason,
      ObjectionState state,
      List<Possible> actions) {}

  /** Something that may be done now, and until when it should be. */
  public record Possible(OrderAction action, @Nullable Instant deadlineAt) {}
}
