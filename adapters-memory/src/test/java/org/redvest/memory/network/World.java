package org.redvest.memory.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.shared.CountingIds;
import org.redvest.network.Files;
import org.redvest.network.NoOrders;
import org.redvest.network.Samples;
import org.redvest.network.in.Appoint;
import org.redvest.network.in.ImportPositions;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;

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

  final MemoryStore store = new MemoryStore();
  final MemoryEventLog events = new MemoryEventLog();
  final NetworkUseCases network;
  private Instant now = Samples.NOW;

  World() {
    var ids = new CountingIds(this);
    network =
        new NetworkUseCases(
            store.positions,
            store.ports.views(),
            store.appointments,
            store.divisions,
            new NoOrders(),
            new MemoryActors(store.appointments, ids),
            events,
            ids,
            this);
  }

  static Caller caller(String subject, boolean bootstrap) {
    return new Caller(new Caller.SignedIn(new Account("test", subject), bootstrap), "0".repeat(32));
  }

  static Caller caller(String subject) {
    return caller(subject, false);
  }

  /** A small city and its administrator. */
  static World small() {
    var world = new World();
    world.importFile(OPERATOR, Files.of(SMALL));
    world.appoint(OPERATOR, world.at("320700"), "administrator", Role.ADMINISTRATOR);
    return world;
  }

  ImportPositions.Outcome importFile(Caller caller, DivisionFile file) {
    return imports().importFile(caller, () -> file);
  }

  /** Everybody is at home in the small city. */
  ImportPositions imports() {
    return network.importPositions(_ -> Optional.of(new City(320_700)));
  }

  Appointment appoint(Caller caller, PositionId position, String account, Role role) {
    return network
        .appoint()
        .appoint(caller, position, () -> new Appoint.Command(account, role, null, null));
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
