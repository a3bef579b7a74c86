// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.command.Commands;
import org.redvest.command.Sent;
import org.redvest.idempotency.Outcome;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.command.MemoryWork;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.shared.CountingIds;
import org.redvest.network.Files;
import org.redvest.network.Samples;
import org.redvest.network.in.Network;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.in.Staffing;
import org.redvest.network.in.Staffing.Wanted;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.network.usecase.StaffingUseCases;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Version;

/** The whole network in memory, with a clock to move and people to ask. */
final class World extends Clock {

  static final Caller NOBODY = new Caller(new Caller.Anonymous(), "0".repeat(32));
  static final Caller OPERATOR = caller("operator", true);

  static final String SMALL =
      """
      code,name,parent_code,level
      320700,连云港市,,CITY
      320703,连云区,320700,COUNTY
      320703001,墟沟街道,320703,TOWN
      320703001001,海滨社区,320703001,VILLAGE
      320706,海州区,320700,COUNTY
      320771,经济技术开发区,320700,COUNTY
      """;

  final MemoryNetwork store;
  final MemoryEventLog events = new MemoryEventLog();
  final Network network;
  final Staffing staffing;
  final MemoryWork work = new MemoryWork(_ -> earlier());
  final Set<PersonId> keptOut = new HashSet<>();
  @Nullable Outcome before;
  int ordersLeft;

  private Instant now = Samples.NOW;

  World() {
    this(new MemoryAppointments());
  }

  World(MemoryAppointments appointments) {
    store = new MemoryNetwork(appointments);
    var ids = new CountingIds(this);
    var actors = new MemoryActors(appointments, ids);
    var commands = new Commands(actors, events, ids, this, work);
    network =
        new NetworkUseCases(
            commands,
            store.positions,
            store.ports.views(),
            store.divisions,
            appointments,
            _ -> ordersLeft,
            _ -> ordersLeft = 0,
            _ -> Optional.of(new City(320_700)),
            ids);
    staffing =
        new StaffingUseCases(
            commands,
            store.positions,
            appointments,
            person -> !keptOut.contains(person),
            ids,
            this);
  }

  private Optional<Outcome> earlier() {
    return Optional.ofNullable(before);
  }

  static Caller caller(String subject, boolean bootstrap) {
    return new Caller(new Caller.SignedIn(new Account("test", subject), bootstrap), "0".repeat(32));
  }

  static Caller caller(String subject) {
    return caller(subject, false);
  }

  /** A small city and its administrator. */
  static World small() {
    return new World().withAnAdministrator();
  }

  World withAnAdministrator() {
    importFile(OPERATOR, Files.of(SMALL));
    appoint(OPERATOR, at("320700"), "administrator", Role.ADMINISTRATOR);
    return this;
  }

  /** Everybody is at home in the small city. */
  Imported importFile(Caller caller, DivisionFile file) {
    return network.importFile(caller, () -> file);
  }

  Appointment appoint(Caller caller, PositionId position, String account, Role role) {
    return appoint(caller, position, new Wanted(account, role, null, null));
  }

  Appointment appoint(Caller caller, PositionId position, Wanted wanted) {
    return staffing.appoint(new Sent<>(position, caller, null, () -> wanted));
  }

  Appointment end(Caller caller, Appointment appointment) {
    return end(caller, appointment, null);
  }

  Appointment end(Caller caller, Appointment appointment, @Nullable Version seen) {
    return staffing.give(new Sent<>(appointment.id(), caller, seen, Staffing.Command.End::new));
  }

  PositionDetail close(
      PositionId position, PositionId heir, Caller caller, @Nullable Version seen) {
    return network.give(new Sent<>(position, caller, seen, () -> new Network.Command.Close(heir)));
  }

  /** Words that must not be read. */
  static <T> Supplier<T> unread() {
    return () -> {
      throw new AssertionError("read though he may not");
    };
  }

  PositionId at(String division) {
    var code = new DivisionCode(division);
    return store.positions.ofDivisions(code.city()).stream()
        .filter(position -> position.division().equals(code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
