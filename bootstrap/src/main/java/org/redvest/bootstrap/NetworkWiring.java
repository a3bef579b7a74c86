package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.network.in.AddPosition;
import org.redvest.network.in.Appoint;
import org.redvest.network.in.ClosePosition;
import org.redvest.network.in.EndAppointment;
import org.redvest.network.in.FindAppointment;
import org.redvest.network.in.FindNearestPositions;
import org.redvest.network.in.FindPosition;
import org.redvest.network.in.ImportPositions;
import org.redvest.network.in.ListAppointments;
import org.redvest.network.in.ListPositions;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.Homes;
import org.redvest.network.out.PositionViews;
import org.redvest.network.out.PositionWork;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Succession;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.person.out.AccountStandings;
import org.redvest.person.out.People;
import org.redvest.shared.City;
import org.redvest.shared.Ids;

/** The network's use cases, each in a transaction of its own. */
class NetworkWiring {

  private final NetworkUseCases network;
  private final Clock clock;
  private final Once once;
  private final Recognised recognised;

  @Inject
  NetworkWiring(
      Positions positions,
      PositionViews views,
      Appointments appointments,
      Divisions divisions,
      PositionWork work,
      Actors actors,
      EventLog events,
      Ids ids,
      Clock clock,
      Once once,
      Recognised recognised) {
    this.clock = clock;
    this.once = once;
    this.recognised = recognised;
    network =
        new NetworkUseCases(
            positions, views, appointments, divisions, work, actors, events, ids, clock);
  }

  @Produces
  @Singleton
  AddPosition addPosition() {
    var add = network.addPosition();
    var again = network.positionAgain();
    return (caller, input) -> {
      var body = Routing.once(input);
      return once.creating(
          caller, Routing.by(body, NetworkWiring::cityOf), () -> add.add(caller, body), again);
    };
  }

  @Produces
  @Singleton
  ImportPositions importPositions(People people) {
    Homes homes = caller -> homeOf(people, caller);
    var imports = network.importPositions(homes);
    var again = network.importPositionsAgain(homes);
    return (caller, input) ->
        once.changing(
            caller,
            Routing.by(() -> input, ImportPositions.Input::city),
            () -> imports.importFile(caller, input),
            (_, _) -> again.importFile(caller, input));
  }

  @Produces
  @Singleton
  FindPosition findPosition() {
    var find = network.findPosition();
    return id -> Transactions.call(() -> find.find(id));
  }

  @Produces
  @Singleton
  ListPositions listPositions() {
    var list = network.listPositions();
    return (filter, after, limit) -> Transactions.call(() -> list.list(filter, after, limit));
  }

  @Produces
  @Singleton
  FindNearestPositions findNearestPositions() {
    var find = network.findNearestPositions();
    return (from, levels, limit) -> Transactions.call(() -> find.nearest(from, levels, limit));
  }

  @Produces
  @Singleton
  ClosePosition closePosition(Succession succession, FindPosition find) {
    var close = network.closePosition();
    var again = network.positionAgain();
    return NetworkUseCases.closePosition(
        (caller, id, input, expected) ->
            once.changing(
                caller,
                Routing.to(id.city()),
                () -> close.close(caller, id, input, expected),
                again),
        succession,
        find);
  }

  @Produces
  @Singleton
  Appoint appoint() {
    var appoint = network.appoint();
    var again = network.appointmentAgain();
    return (caller, position, input) ->
        once.creating(
            caller,
            Routing.to(position.city()),
            () -> appoint.appoint(caller, position, input),
            again);
  }

  @Produces
  @Singleton
  EndAppointment endAppointment(AccountStandings accounts) {
    var end = network.endAppointment(accounts::isLetIn);
    var again = network.appointmentAgain();
    return (caller, id, input, expected) ->
        once.changing(
            caller,
            Routing.to(id.city()),
            () -> {
              var appointment = end.end(caller, id, input, expected);
              if (appointment.endingAskedAt(clock.instant()) != null) {
                var about = new Reference(EventEntry.Kind.APPOINTMENT, id.value());
                once.asked(caller, id.city(), about);
              }
              return appointment;
            },
            again);
  }

  @Produces
  @Singleton
  FindAppointment findAppointment() {
    var find = network.findAppointment();
    return (caller, id) -> recognised.call(caller, () -> find.find(caller, id));
  }

  @Produces
  @Singleton
  ListAppointments listAppointments() {
    var list = network.listAppointments();
    return (caller, position, after, limit) ->
        recognised.call(caller, () -> list.list(caller, position, after, limit));
  }

  private static Optional<City> homeOf(People people, Caller caller) {
    return caller.identity() instanceof Caller.SignedIn signedIn
        ? people.find(signedIn.account()).map(People.Known::home)
        : Optional.empty();
  }

  /** A position lies where its own division says, else where its parent does. */
  private static Optional<City> cityOf(AddPosition.Command command) {
    return command.division() != null
        ? Optional.of(command.division().city())
        : Optional.ofNullable(command.parent()).flatMap(Routing::cityOf);
  }
}
