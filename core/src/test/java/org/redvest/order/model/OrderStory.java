// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.command.Change;
import org.redvest.order.OfferId;
import org.redvest.order.OrderEvent;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Ask.PartnerReference;
import org.redvest.order.model.OrderCommand.Accept;
import org.redvest.order.model.OrderCommand.AnswerReferral;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.order.model.OrderCommand.Cancel;
import org.redvest.order.model.OrderCommand.CloseUnrated;
import org.redvest.order.model.OrderCommand.Decline;
import org.redvest.order.model.OrderCommand.Dispatch;
import org.redvest.order.model.OrderCommand.Escalate;
import org.redvest.order.model.OrderCommand.GiveUp;
import org.redvest.order.model.OrderCommand.IssueRatingLink;
import org.redvest.order.model.OrderCommand.MakePlan;
import org.redvest.order.model.OrderCommand.ObjectToEscalation;
import org.redvest.order.model.OrderCommand.Rate;
import org.redvest.order.model.OrderCommand.Refer;
import org.redvest.order.model.OrderCommand.Reject;
import org.redvest.order.model.OrderCommand.Report;
import org.redvest.order.model.OrderCommand.Verify;
import org.redvest.rulebook.Rulebook;
import org.redvest.shared.Datum;
import org.redvest.shared.Ids;
import org.redvest.shared.PersonName;
import org.redvest.shared.Personal;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Point;
import org.redvest.shared.SettableClock;
import org.redvest.shared.TimeWindow;
import org.redvest.team.RiskLevel;
import org.redvest.team.model.Tenure;

/**
 * An order that goes its way without use cases, one version for each command: what those who keep
 * orders are tested with. Every text, number and list in it is different, so that none is kept in
 * another's place unnoticed.
 */
public final class OrderStory {

  private final Cast cast;
  private final SettableClock clock;
  private final Ids ids;
  private final List<Order> versions = new ArrayList<>();
  private final List<OrderEvent> events = new ArrayList<>();

  /**
   * Whom and what it is about: rows that exist where foreign keys ask for them.
   *
   * @param station the first holder, with its parents within the city above it
   */
  public record Cast(
      Lineage station,
      PersonId requester,
      PersonId keeper,
      PersonId leader,
      TeamId team,
      TeamId otherTeam,
      CategoryCode category) {}

  private OrderStory(Cast cast, SettableClock clock, Ids ids) {
    this.cast = cast;
    this.clock = clock;
    this.ids = ids;
  }

  /** Placed by the requester, with everything filled in that can be. */
  public static OrderStory placed(Cast cast, SettableClock clock, Ids ids, int running) {
    return placed(cast, clock, ids, running, null);
  }

  /** Placed by a partner under its reference, where there is one. */
  public static OrderStory placed(
      Cast cast, SettableClock clock, Ids ids, int running, @Nullable PartnerReference reference) {
    var story = new OrderStory(cast, clock, ids);
    int county = cast.station().position().code();
    var change =
        Order.place(
            new OrderId(ids.next(county)),
            new OrderNumber(county, LocalDate.of(2026, 11, 23), running),
            story.ask(reference),
            Holding.first(cast.station()),
            story.occasion(story.person(cast.requester())));
    story.add(change);
    return story;
  }

  public Order order() {
    return versions.getLast();
  }

  /** The order after each command, the placed one first. */
  public List<Order> versions() {
    return List.copyOf(versions);
  }

  public List<OrderEvent> events() {
    return List.copyOf(events);
  }

  public OrderStory verified() {
    return by(
        cast.keeper(),
        new Verify(
            VerificationMethod.SITE_VISIT, RiskLevel.MEDIUM, words("Saw it"), words("A lamp")));
  }

  public OrderStory rejected() {
    return by(cast.keeper(), new Reject(RejectionReason.NOT_TRUE, null));
  }

  public OrderStory rejectedAsTwinOf(OrderId twin) {
    return by(cast.keeper(), new Reject(RejectionReason.DUPLICATE, twin));
  }

  public OrderStory referred() {
    return by(cast.keeper(), new Refer(words("Housing office")));
  }

  public OrderStory answered() {
    return by(cast.keeper(), new AnswerReferral(words("Comes on Monday")));
  }

  public OrderStory escalated() {
    return by(cast.keeper(), new Escalate(EscalationReason.BEYOND_OUR_MEANS));
  }

  public OrderStory objected() {
    return by(cast.keeper(), new ObjectToEscalation(words("They can do it")));
  }

  public OrderStory offered() {
    var teams = List.of(cast.team(), cast.otherTeam());
    return by(cast.keeper(), new Dispatch(DispatchMode.WAVE, teams));
  }

  public OrderStory declinedAsNotOurs() {
    return by(
        cast.leader(), new Decline(openOffer(cast.otherTeam()), words("Not our neighbourhood")));
  }

  public OrderStory taken() {
    return by(cast.leader(), new Accept(openOffer(cast.team())));
  }

  public OrderStory scheduled() {
    var from = clock.instant().plus(Duration.ofHours(2));
    var window = new TimeWindow(from, from.plus(Duration.ofHours(1)));
    return by(cast.leader(), new MakePlan(window, cast.leader()));
  }

  /** By a team of which the requester was before he asked. */
  public OrderStory scheduledWithRequester() {
    var from = clock.instant().plus(Duration.ofHours(2));
    var window = new TimeWindow(from, from.plus(Duration.ofHours(1)));
    var members =
        Map.of(
            cast.leader(), tenure(clock.instant()), cast.requester(), tenure(order().placedAt()));
    var others = new CommandFacts(Map.of(), Map.of(cast.team(), members), null);
    var plan = new MakePlan(window, cast.leader());
    add(Lifecycle.apply(order(), plan, occasion(person(cast.leader())), others));
    return this;
  }

  public OrderStory served() {
    return by(cast.leader(), new Report(words("Changed the bulb"), 3, 45, List.of()));
  }

  public OrderStory rated(boolean solved) {
    var rating = new Rate(RatingWay.KIOSK, solved ? 5 : 2, solved, words("Friendly"), !solved);
    return by(cast.requester(), rating);
  }

  public OrderStory linked() {
    return by(cast.keeper(), new IssueRatingLink(RatingWay.KIOSK));
  }

  /** By the link of the keeper. */
  public OrderStory ratedProvisionally() {
    var rating = new Rate(RatingWay.LINK, 4, true, words("Punctual"), true);
    return by(new Actor.LinkBearer(order().id().value(), cast.keeper()), rating);
  }

  public OrderStory closedUnrated() {
    clock.pass(Rulebook.BUILT_IN.rate());
    return by(new Actor.Clock(), new CloseUnrated());
  }

  public OrderStory calledBack(boolean solved) {
    return by(cast.keeper(), new CallBackRequester(solved, words("She was glad")));
  }

  /** Not solved, after its holder was closed and succeeded by this one. */
  public OrderStory ratedUnder(Lineage successor) {
    var rating = new Rate(RatingWay.ACCOUNT, 2, false, words("Still dark"), true);
    return by(person(cast.requester()), rating, successor);
  }

  /** As {@link #ratedUnder}, after it had ended. */
  public OrderStory calledBackUnder(Lineage successor) {
    var call = new CallBackRequester(false, words("It broke again"));
    return by(person(cast.keeper()), call, successor);
  }

  public OrderStory cancelled() {
    return by(cast.requester(), new Cancel(CancellationReason.SOLVED_OTHERWISE));
  }

  public OrderStory givenUp() {
    while (!order().holding().isAtTop()) {
      escalated();
    }
    return by(cast.keeper(), new GiveUp());
  }

  private OrderStory by(PersonId who, OrderCommand command) {
    return by(person(who), command);
  }

  private OrderStory by(Actor who, OrderCommand command) {
    return by(who, command, null);
  }

  private OrderStory by(Actor who, OrderCommand command, @Nullable Lineage receiver) {
    clock.pass(Duration.ofMinutes(1).plusNanos(1_000));
    var people = Map.of(cast.team(), Map.of(cast.leader(), tenure(clock.instant())));
    var teams =
        new CommandFacts(
            Map.of(cast.team(), List.of(), cast.otherTeam(), List.of()), people, receiver);
    add(Lifecycle.apply(order(), command, occasion(who), teams));
    return this;
  }

  private static Tenure tenure(Instant since) {
    return new Tenure(since, true);
  }

  private void add(Change<Order> change) {
    versions.add(change.after());
    events.add((OrderEvent) change.event());
  }

  private OfferId openOffer(TeamId team) {
    return order().openOffers().filter(o -> o.team().equals(team)).findFirst().orElseThrow().id();
  }

  private Occasion occasion(Actor actor) {
    return new Occasion(clock.instant(), actor, Rulebook.BUILT_IN, ids);
  }

  private Actor person(PersonId id) {
    return new Actor.Person(
        id, null, new Account("test", id.toString()), Set.of(), Set.of(), Set.of(), false);
  }

  private Ask ask(@Nullable PartnerReference reference) {
    Instant from = clock.instant().plus(Duration.ofDays(2));
    PositionId station = cast.station().position();
    return new Ask(
        OrderKind.WISH,
        reference == null ? Channel.ONLINE : Channel.PARTNER,
        cast.category(),
        null,
        null,
        words("The lamp in the kitchen is broken"),
        words("A dog lives there"),
        new Ask.Place(station, words("3 East Street"), new Point(34.84, 119.12, Datum.WGS84, 15.0)),
        new TimeWindow(from, from.plus(Duration.ofHours(4))),
        2,
        new Contact(PersonName.of("王奶奶"), PhoneNumber.of("13912345678")),
        reference == null ? cast.requester() : null,
        null,
        reference,
        null);
  }

  private static Personal words(String text) {
    return new Personal(text);
  }
}
