package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.redvest.access.out.Actors;
import org.redvest.event.EventLog;
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
import org.redvest.network.out.PositionViews;
import org.redvest.network.out.PositionWork;
import org.redvest.network.out.Positions;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.shared.Ids;

/** The network's use cases, each in a transaction of its own. */
class NetworkWiring {

  private final NetworkUseCases network;

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
      Clock clock) {
    network =
        new NetworkUseCases(
            positions, views, appointments, divisions, work, actors, events, ids, clock);
  }

  @Produces
  @Singleton
  AddPosition addPosition() {
    var add = network.addPosition();
    return (caller, input) -> Transactions.call(() -> add.add(caller, input));
  }

  @Produces
  @Singleton
  ImportPositions importPositions() {
    var imports = network.importPositions();
    return (caller, input) -> Transactions.call(() -> imports.importFile(caller, input));
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
  ClosePosition closePosition() {
    var close = network.closePosition();
    return (caller, id, input, expected) ->
        Transactions.call(() -> close.close(caller, id, input, expected));
  }

  @Produces
  @Singleton
  Appoint appoint() {
    var appoint = network.appoint();
    return (caller, position, input) ->
        Transactions.call(() -> appoint.appoint(caller, position, input));
  }

  @Produces
  @Singleton
  EndAppointment endAppointment() {
    var end = network.endAppointment();
    return (caller, id, input, expected) ->
        Transactions.call(() -> end.end(caller, id, input, expected));
  }

  @Produces
  @Singleton
  FindAppointment findAppointment() {
    var find = network.findAppointment();
    return (caller, id) -> Transactions.call(() -> find.find(caller, id));
  }

  @Produces
  @Singleton
  ListAppointments listAppointments() {
    var list = network.listAppointments();
    return (caller, position, after, limit) ->
        Transactions.call(() -> list.list(caller, position, after, limit));
  }
}
