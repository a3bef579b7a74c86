package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.access.out.Actors;
import org.redvest.audit.AuditTrail;
import org.redvest.category.out.Categories;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.file.in.NameFiles;
import org.redvest.file.out.FileReaders;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.network.out.PositionWork;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Succession;
import org.redvest.order.OrderId;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.DiscloseContact;
import org.redvest.order.in.ListOffers;
import org.redvest.order.in.ListOrders;
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
import org.redvest.order.usecase.DueReader;
import org.redvest.order.usecase.OrderUseCases;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.rulebook.Rulebook;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.City;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.team.out.OfferWithdrawal;
import org.redvest.team.out.TeamStore;
import org.redvest.team.out.TeamViews;
import org.redvest.team.out.TeamWork;

/** Orders: each use case, and each deed of the clock, in a transaction of its own. */
class OrderWiring {

  /** Until places keep rules of their own, the built-in ones hold everywhere. */
  @Produces
  @Singleton
  Rulebooks rulebooks() {
    return (city, instant) -> Rulebook.BUILT_IN;
  }

  @Produces
  @Singleton
  OrderUseCases orders(
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
      Clock clock) {
    return new OrderUseCases(
        new OrderUseCases.Outside(
            actors,
            orders,
            views,
            numbers,
            disclosures,
            events,
            trail,
            positions,
            categories,
            menu,
            teams,
            teamViews,
            evidence,
            rulebooks,
            sealing,
            ids,
            clock));
  }

  /** Without a transaction of its own: it takes part in that of the command on the team. */
  @Produces
  @Singleton
  TeamWork teamWork(OrderUseCases orders) {
    return orders.teamWork();
  }

  /** Takes part in the transaction of the command on the position, as {@link #teamWork} does. */
  @Produces
  @Singleton
  PositionWork positionWork(OrderUseCases orders) {
    return orders.positionWork();
  }

  /** Takes part in the transaction of whoever asks for a file. */
  @Produces
  @Singleton
  FileReaders fileReaders(OrderUseCases orders) {
    return orders.fileReaders();
  }

  /** Takes part in the transactions of somebody's deletion. */
  @Produces
  @Singleton
  KeeperOfPersonalData ordersOfPerson(OrderUseCases orders, PersonalOrders own) {
    return orders.personWork(own);
  }

  @Produces
  @Singleton
  PlaceOrder placeOrder(OrderUseCases orders, Once once) {
    var useCase = orders.placeOrder();
    var again = orders.receiptAgain();
    return sent -> {
      var body = Routing.once(sent.placement());
      var request = new PlaceOrder.Request(sent.caller(), body);
      return once.creating(
          request.caller(),
          Routing.by(body, placement -> Routing.cityOf(placement.position())),
          () -> {
            var receipt = useCase.place(request);
            if (receipt.event() == null) {
              var order = receipt.order().id();
              once.found(request.caller(), order.city(), reference(order));
            }
            return receipt;
          },
          again);
    };
  }

  @Produces
  @Singleton
  CommandOrder commandOrder(OrderUseCases orders, Once once) {
    var useCase = orders.commandOrder();
    var again = orders.receiptAgain();
    return request ->
        once.changing(
            request.caller(),
            Routing.to(request.target().id().city()),
            () -> useCase.give(request),
            again);
  }

  @Produces
  @Singleton
  ReadOrder readOrder(OrderUseCases orders, Recognised recognised) {
    var useCase = orders.readOrder();
    return (order, caller) -> recognised.call(caller, () -> useCase.read(order, caller));
  }

  @Produces
  @Singleton
  ReadTimeline readTimeline(OrderUseCases orders, Recognised recognised) {
    var useCase = orders.readTimeline();
    return (order, caller) -> recognised.call(caller, () -> useCase.read(order, caller));
  }

  @Produces
  @Singleton
  ListOrders listOrders(OrderUseCases orders, Recognised recognised) {
    var useCase = orders.listOrders();
    return (query, caller) -> recognised.call(caller, () -> useCase.list(query, caller));
  }

  @Produces
  @Singleton
  ListOffers listOffers(OrderUseCases orders, Recognised recognised) {
    var useCase = orders.listOffers();
    return (query, caller) -> recognised.call(caller, () -> useCase.list(query, caller));
  }

  @Produces
  @Singleton
  DiscloseContact discloseContact(OrderUseCases orders, Once once) {
    var useCase = orders.discloseContact();
    var again = orders.disclosedAgain();
    return request ->
        once.about(
            reference(request.order()),
            request.caller(),
            Routing.to(request.order().city()),
            () -> useCase.disclose(request),
            (_, _) -> again.disclose(request));
  }

  @Produces
  @Singleton
  DiscloseContact.History disclosureHistory(OrderUseCases orders, Recognised recognised) {
    var useCase = orders.disclosureHistory();
    return (order, caller) -> recognised.call(caller, () -> useCase.of(order, caller));
  }

  @Produces
  @Singleton
  RatingLinks ratingLinks(OrderUseCases orders, Once once) {
    var useCase = orders.ratingLinks();
    var again = orders.ratingLinkAgain();
    return request ->
        once.changing(
            request.caller(),
            Routing.to(request.order().city()),
            () -> useCase.issue(request),
            again);
  }

  @Produces
  @Singleton
  RatingLinks.RateByLink rateByLink(OrderUseCases orders, Once once) {
    var useCase = orders.rateByLink();
    var bearers = orders.linkBearer();
    var again = orders.receiptAgain();
    return request -> {
      var words = request.words().get();
      var bearer = bearers.apply(request.caller(), words.token());
      var known = new RatingLinks.RateByLink.Rating(bearer, () -> words);
      return once.changing(bearer, ofLink(bearer), () -> useCase.rate(known), again);
    };
  }

  /** A link opens one order. */
  private static Routing ofLink(Caller bearer) {
    return () ->
        bearer.identity() instanceof Caller.Link(var order, var _)
            ? Routing.to(new OrderId(order).city()).place()
            : Optional.empty();
  }

  private static Reference reference(OrderId order) {
    return new Reference(EventEntry.Kind.ORDER, order.value());
  }

  @Produces
  @Singleton
  RunDue runDue(CommandOrder commands, OrderViews views, Clock clock, Failures failures) {
    return OrderUseCases.runDue(commands, new TransactedReader(views), clock, failures);
  }

  @Produces
  @Singleton
  Succession succession(CommandOrder commands, OrderViews views, Clock clock, Failures failures) {
    return OrderUseCases.succession(commands, new TransactedReader(views), clock, failures);
  }

  @Produces
  @Singleton
  OfferWithdrawal offerWithdrawal(
      CommandOrder commands, OrderViews views, Clock clock, Failures failures) {
    return OrderUseCases.offerWithdrawal(commands, new TransactedReader(views), clock, failures);
  }

  /** The clock reads what is due apart from doing it. */
  private record TransactedReader(OrderViews views) implements DueReader {

    @Override
    public List<City> cities() {
      return Transactions.call(views::cities);
    }

    @Override
    public OrderViews.Due due(City city, Instant at, int limit) {
      return Transactions.call(() -> views.due(city, at, limit));
    }

    @Override
    public List<OrderViews.Consequence> ofClosing(PositionId position, int limit) {
      return Transactions.call(() -> views.ofClosing(position, limit));
    }

    @Override
    public List<OrderViews.Consequence> ofSuspension(TeamId team, int limit) {
      return Transactions.call(() -> views.ofSuspension(team, limit));
    }
  }
}
