package org.redvest.order.usecase;

import java.time.Clock;
import java.util.function.BiFunction;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.category.out.Categories;
import org.redvest.event.EventLog;
import org.redvest.file.in.NameFiles;
import org.redvest.file.out.FileReaders;
import org.redvest.idempotency.Again;
import org.redvest.network.out.PositionWork;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Succession;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.DiscloseContact;
import org.redvest.order.in.ListOffers;
import org.redvest.order.in.ListOrders;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.PlaceOrder;
import org.redvest.order.in.RatingLinks;
import org.redvest.order.in.ReadOrder;
import org.redvest.order.in.ReadTimeline;
import org.redvest.order.in.RunDue;
import org.redvest.order.out.Disclosures;
import org.redvest.order.out.MenuChoices;
import org.redvest.order.out.OrderNumbers;
import org.redvest.order.out.OrderViews;
import org.redvest.order.out.Orders;
import org.redvest.order.out.PersonalOrders;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.team.out.OfferWithdrawal;
import org.redvest.team.out.TeamStore;
import org.redvest.team.out.TeamViews;
import org.redvest.team.out.TeamWork;

/** Puts the orders' use cases together. */
public final class OrderUseCases {

  private final Outside outside;

  /** Everything that orders need from outside. */
  public record Outside(
      Actors actors,
      Orders orders,
      OrderViews views,
      OrderNumbers numbers,
      Disclosures disclosures,
      EventLog events,
      AuditTrail trail,
      Positions positions,
      Categories categories,
      MenuChoices menu,
      TeamStore teams,
      TeamViews teamViews,
      NameFiles evidence,
      Rulebooks rulebooks,
      Sealing sealing,
      Ids ids,
      Clock clock) {}

  public OrderUseCases(Outside outside) {
    this.outside = outside;
  }

  /** What a position asks of orders; reads within the caller's transaction. */
  public PositionWork positionWork() {
    return outside.views()::openAt;
  }

  /** Who may see the pictures of an order; reads within the caller's transaction. */
  public FileReaders fileReaders() {
    return new Reading(outside)::filesFor;
  }

  /** Takes part in the transactions of somebody's deletion. */
  public KeeperOfPersonalData personWork(PersonalOrders orders) {
    return new OrdersOfPerson(outside, orders);
  }

  public PlaceOrder placeOrder() {
    return new Placing(outside);
  }

  public CommandOrder commandOrder() {
    return new Commanding(outside);
  }

  public ReadOrder readOrder() {
    return new Reading(outside)::read;
  }

  public ReadTimeline readTimeline() {
    return new Reading(outside)::timeline;
  }

  public ListOrders listOrders() {
    return new Listing(outside)::orders;
  }

  public ListOffers listOffers() {
    return new Listing(outside)::offers;
  }

  public DiscloseContact discloseContact() {
    return new Disclosing(outside)::disclose;
  }

  public DiscloseContact.History disclosureHistory() {
    return new Disclosing(outside)::history;
  }

  public RatingLinks ratingLinks() {
    return new Linking(outside)::issue;
  }

  public RatingLinks.RateByLink rateByLink() {
    return new Linking(outside)::rate;
  }

  /** Who somebody is by his link: before the rating itself, and without a look at the order. */
  public BiFunction<Caller, String, Caller> linkBearer() {
    return new Linking(outside)::bearer;
  }

  /** What a placement or a command came to before. */
  public Again<OrderReceipt> receiptAgain() {
    return new Reading(outside)::again;
  }

  /** What was disclosed before: the port of a look that is asked for a second time. */
  public DiscloseContact disclosedAgain() {
    return new Disclosing(outside)::again;
  }

  /** A link that was made before. */
  public Again<RatingLinks.Link> ratingLinkAgain() {
    return new Linking(outside)::again;
  }

  /** What teams ask of orders; takes part in the transaction of the command on the team. */
  public TeamWork teamWork() {
    return new TeamOrders(outside.views());
  }

  /** What follows at once from a position's closing; as {@link #runDue}. */
  public static Succession succession(
      CommandOrder commands, DueReader due, Clock clock, Failures failures) {
    return new Aftermath(commands, due, clock, failures);
  }

  /** What follows at once from a team's suspension or dissolution; as {@link #runDue}. */
  public static OfferWithdrawal offerWithdrawal(
      CommandOrder commands, DueReader due, Clock clock, Failures failures) {
    return new Aftermath(commands, due, clock, failures);
  }

  /**
   * What the clock does; each command runs through the given port, and the question of what is due
   * through the given reader, so that each has a transaction of its own.
   */
  public static RunDue runDue(
      CommandOrder commands, DueReader due, Clock clock, Failures failures) {
    return new Clockwork(commands, due, clock, failures);
  }
}
