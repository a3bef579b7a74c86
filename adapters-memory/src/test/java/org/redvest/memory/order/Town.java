// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.access.TeamId;
import org.redvest.access.TeamRole;
import org.redvest.category.CategoryCode;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.file.FileId;
import org.redvest.file.FileType;
import org.redvest.file.in.RemoveStrayFiles;
import org.redvest.file.in.Uploads;
import org.redvest.file.model.Cleaning;
import org.redvest.file.usecase.FileUseCases;
import org.redvest.file.usecase.FilesOfPerson;
import org.redvest.file.usecase.Naming;
import org.redvest.idempotency.Outcome;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.category.MemoryCategories;
import org.redvest.memory.command.MemoryWork;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.file.MemoryFileStore;
import org.redvest.memory.file.MemoryFiles;
import org.redvest.memory.network.MemoryAppointments;
import org.redvest.memory.network.MemoryPositions;
import org.redvest.memory.person.MemoryAccountStandings;
import org.redvest.memory.person.MemoryConsents;
import org.redvest.memory.person.MemoryErasures;
import org.redvest.memory.person.MemoryPeople;
import org.redvest.memory.person.MemoryStandings;
import org.redvest.memory.sealing.MemorySealing;
import org.redvest.memory.shared.CountingIds;
import org.redvest.memory.shared.MemoryFailures;
import org.redvest.memory.team.MemoryPersonalTeams;
import org.redvest.memory.team.MemoryTeamLists;
import org.redvest.memory.team.MemoryTeams;
import org.redvest.network.AppointmentId;
import org.redvest.network.Level;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionName;
import org.redvest.order.OrderId;
import org.redvest.order.in.RunDue;
import org.redvest.order.model.OrderStory;
import org.redvest.order.usecase.Consequences;
import org.redvest.order.usecase.DueCommands;
import org.redvest.order.usecase.OrderUseCases;
import org.redvest.order.usecase.OrdersForOthers;
import org.redvest.order.usecase.OrdersOfPerson;
import org.redvest.person.in.Me;
import org.redvest.person.out.KeepersOfPersonalData;
import org.redvest.person.usecase.AppointmentsOfPerson;
import org.redvest.person.usecase.PersonUseCases;
import org.redvest.rulebook.Rulebook;
import org.redvest.rulebook.Rulebooks;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Point;
import org.redvest.shared.SettableClock;
import org.redvest.shared.Version;
import org.redvest.team.Capacity;
import org.redvest.team.RiskLevel;
import org.redvest.team.ServiceArea;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamStatus;
import org.redvest.team.WorkingHours;
import org.redvest.team.model.Nature;
import org.redvest.team.model.Profile;
import org.redvest.team.model.RecordingUnit;
import org.redvest.team.model.Team;
import org.redvest.team.usecase.TeamUseCases;
import org.redvest.team.usecase.TeamsOfPerson;

/**
 * A city with its people: a station under an institute under a centre under the city's position,
 * each with its staff; two more stations, one in another county and one in another city; and three
 * teams that serve everywhere in the city.
 */
final class Town {

  static final CategoryCode HOME_REPAIR = new CategoryCode("HOME_REPAIR");
  static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
  private static final City CITY = new City(320_700);

  final SettableClock clock = new SettableClock(MORNING);
  final CountingIds ids = new CountingIds(clock);
  final MemoryPositions positions = new MemoryPositions();
  final MemoryTeams teams = new MemoryTeams();
  final MemoryAppointments appointments = new MemoryAppointments();
  final MemoryActors actors = new MemoryActors(appointments, ids);
  final MemoryOrders orders = new MemoryOrders();
  final MemoryEventLog events = new MemoryEventLog();
  final MemoryOrderLists views = new MemoryOrderLists(orders, events, this::isClosed, this::status);
  final MemoryFailures failures = new MemoryFailures();
  final MemoryDisclosures disclosures = new MemoryDisclosures();
  final MemoryMenuChoices menu = new MemoryMenuChoices();
  final MemoryFiles files = new MemoryFiles();
  private @Nullable Outcome earlier;
  final Commands commands =
      new Commands(actors, events, ids, clock, new MemoryWork(_ -> Optional.ofNullable(earlier)));
  private final MemoryTeamLists teamLists =
      new MemoryTeamLists(teams, positions::lineage, team -> views.heldBy(team).size());
  private final Rulebooks rulebooks = (_, _) -> Rulebook.BUILT_IN;
  final OrderUseCases useCases =
      new OrderUseCases(
          commands,
          actors,
          orders,
          views,
          new MemoryOrderNumbers(),
          disclosures,
          events.trail(),
          positions,
          MemoryCategories.of(HOME_REPAIR.value()),
          menu,
          teams,
          teamLists,
          new Naming(files),
          rulebooks,
          new MemorySealing(),
          ids);
  final OrdersForOthers ordersForOthers = new OrdersForOthers(commands, orders, views);
  private final Consequences consequences =
      new Consequences(commands, useCases, views, clock, failures);
  private final RunDue due = new DueCommands(commands, useCases, views, clock, failures);

  final MemoryConsents consents = new MemoryConsents();
  final MemoryErasures erasures = new MemoryErasures();
  final MemoryPersonalTeams stays = new MemoryPersonalTeams(teams);
  final MemoryAccountStandings accounts = new MemoryAccountStandings(actors);
  final TeamUseCases teamUseCases =
      new TeamUseCases(
          commands,
          actors,
          teams,
          teamLists,
          ordersForOthers,
          MemoryCategories.of(HOME_REPAIR.value()),
          positions::lineage,
          _ -> {},
          ids);
  final FileUseCases fileUseCases =
      new FileUseCases(
          commands,
          new MemoryWork(),
          actors,
          files,
          new MemoryFileStore(),
          (_, picture) -> new Cleaning.Kept(FileType.JPEG, picture),
          ordersForOthers,
          events,
          new MemorySealing(),
          ids,
          clock,
          failures);
  final KeepersOfPersonalData keepersOfData =
      new KeepersOfPersonalData(
          List.of(
              new AppointmentsOfPerson(commands, appointments, positions, accounts, clock),
              new TeamsOfPerson(commands, teams, ordersForOthers, stays, appointments),
              new FilesOfPerson(files, events, ids),
              new OrdersOfPerson(
                  commands,
                  orders,
                  new MemoryPersonalOrders(orders, disclosures),
                  new Naming(files),
                  rulebooks,
                  ids)));
  final PersonUseCases persons = persons(keepersOfData);

  final PositionId province = root(Level.PROVINCE, "320000", "江苏省");
  final PositionId city = below(province, Level.CITY, "320700", "连云港市");
  final PositionId centre = below(city, Level.CENTRE, "320707", "赣榆区");
  final PositionId institute = below(centre, Level.INSTITUTE, "320707100", "青口镇");
  final PositionId station = below(institute, Level.STATION, "320707100001", "东街社区");
  final PositionId elsewhere =
      below(
          below(below(city, Level.CENTRE, "320706", "海州区"), Level.INSTITUTE, "320706001", "海州街道"),
          Level.STATION,
          "320706001001",
          "西门社区");
  final PositionId otherCity =
      below(
          below(
              below(below(province, Level.CITY, "321100", "镇江市"), Level.CENTRE, "321102", "京口区"),
              Level.INSTITUTE,
              "321102001",
              "大市口街道"),
          Level.STATION,
          "321102001001",
          "中山路社区");

  final Citizen wang = citizen("wang");
  final Citizen neighbour = citizen("neighbour");
  final Map<PositionId, Citizen> keepers = new HashMap<>();
  final Citizen dispatcher = staff("dispatcher", Role.DISPATCHER, station);
  final Citizen secretary = staff("secretary", Role.SECRETARY, city);
  final Citizen supervisor = staff("supervisor", Role.SUPERVISOR, city);
  final Citizen administrator = staff("administrator", Role.ADMINISTRATOR, city);
  final Citizen partner = staff("partner", Role.PARTNER, city);

  final Map<TeamId, Citizen> leaders = new HashMap<>();
  final Citizen member = citizen("member");
  final TeamId redHats = team("red hats", 20);
  final TeamId sparks = team("sparks", 20);
  final TeamId lanterns = team("lanterns", 1);

  Town() {
    for (var position : List.of(city, centre, institute, station, elsewhere, otherCity)) {
      keepers.put(position, staff("keeper of " + position.value(), Role.KEEPER, position));
    }
    join(member, redHats, TeamRole.MEMBER);
  }

  Citizen citizen(String name) {
    return new Citizen(name, actors.enrol(new Account(Citizen.ISSUER, name), CITY));
  }

  Citizen staff(String name, Role role, PositionId position) {
    var citizen = citizen(name);
    appoint(citizen, role, position);
    return citizen;
  }

  void appoint(Citizen who, Role role, PositionId position) {
    appointments.add(
        new Appointment(
            new AppointmentId(ids.next(position.city())),
            position,
            role,
            who.id(),
            MORNING,
            null,
            who.id(),
            null,
            Version.FIRST));
  }

  /** The nearest keeper: at the position, or else above it. */
  Citizen keeperOf(PositionId position) {
    return positions.lineage(position).orElseThrow().rootFirst().reversed().stream()
        .flatMap(at -> Optional.ofNullable(keepers.get(at)).stream())
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param keepers perhaps others than the town's own
   */
  PersonUseCases persons(KeepersOfPersonalData keepers) {
    return new PersonUseCases(
        commands,
        new MemoryWork(),
        actors,
        new MemoryPeople(actors),
        consents,
        new MemoryStandings(appointments, positions, this::places),
        erasures,
        accounts,
        positions,
        appointments,
        keepers,
        events,
        events.trail(),
        ids,
        clock,
        failures);
  }

  private List<Me.Place> places(PersonId person) {
    return stays.of(person, CITY).stream()
        .map(stay -> new Me.Place(stay.team(), stay.name(), stay.role(), stay.joined(), false))
        .toList();
  }

  void delete(Citizen who) {
    persons.erase(new Proposed<>(who.caller(), () -> "confirmed"));
  }

  /** A small paper, uploaded for the order. */
  FileId upload(Citizen by, OrderId order) {
    var paper = "%PDF-1.7\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    return fileUseCases
        .upload(order, new Proposed<>(by.caller(), () -> new Uploads.Content(paper, null)))
        .file()
        .id();
  }

  /** What the night does. */
  RemoveStrayFiles.Removed sweep() {
    return fileUseCases.run();
  }

  Citizen leaderOf(TeamId team) {
    return Optional.ofNullable(leaders.get(team)).orElseThrow();
  }

  void join(Citizen who, TeamId team, TeamRole role) {
    teams.save(teams.find(team).orElseThrow().addMember(who.id(), role, now()), now());
    actors.join(who.id(), new Actor.Membership(team, role));
  }

  void leave(Citizen who, TeamId team) {
    var before = teams.find(team).orElseThrow();
    var since = before.members().find(who.id()).orElseThrow().since();
    teams.save(before.removeMember(who.id()), now());
    actors.leave(who.id(), new Actor.PastMembership(team, since, now()));
  }

  void suspend(TeamId team) {
    suspendOnly(team);
    consequences.withdraw(team);
  }

  /** What becomes of a request whose key did that before. */
  <T> T replaying(Outcome before, Supplier<T> request) {
    earlier = before;
    try {
      return request.get();
    } finally {
      earlier = null;
    }
  }

  private boolean isClosed(PositionId position) {
    return !positions.find(position).orElseThrow().isActive();
  }

  private TeamStatus status(TeamId team) {
    return teams.find(team).orElseThrow().standing().status();
  }

  /** Before anything is handed over. */
  void closeOnly(PositionId position, PositionId heir) {
    var closing = positions.find(position).orElseThrow();
    positions.saveAll(List.of(closing.closedFor(positions.find(heir).orElseThrow())));
  }

  /** Hands over what a request would wait for. */
  void handOver(PositionId closed) {
    consequences.handOver(closed);
  }

  /** Before its offers are looked after. */
  void suspendOnly(TeamId team) {
    teams.save(teams.find(team).orElseThrow().suspend(SuspensionReason.COMPLAINT, now()), now());
  }

  OrderStory.Cast cast() {
    return new OrderStory.Cast(
        positions.lineage(station).orElseThrow(),
        wang.id(),
        keeperOf(station).id(),
        leaderOf(redHats).id(),
        redHats,
        sparks,
        HOME_REPAIR);
  }

  Instant now() {
    return clock.instant();
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** Lets the clock do what is due now. */
  int runDue() {
    return due.run() + persons.run();
  }

  /** Time passes, and at its end the clock does what is due. */
  void passAndRun(Duration time) {
    pass(time);
    runDue();
  }

  private TeamId team(String name, int capacity) {
    var leader = citizen("leader of " + name);
    var team =
        Team.register(
                new TeamId(ids.next(CITY)),
                station,
                new Nature(TeamKind.UNREGISTERED, null, new RecordingUnit("东街社区居民委员会", null)),
                new Profile(
                    name,
                    PhoneNumber.of("13800000000"),
                    Set.of(HOME_REPAIR),
                    ServiceArea.of(city),
                    new Capacity(capacity),
                    WorkingHours.ALWAYS,
                    RiskLevel.MEDIUM),
                leader.id(),
                now())
            .approve(now());
    teams.add(team);
    leaders.put(team.id(), leader);
    actors.join(leader.id(), new Actor.Membership(team.id(), TeamRole.LEADER));
    return team.id();
  }

  private PositionId root(Level level, String division, String name) {
    var root = Position.root(facts(level, division, name));
    positions.addAll(List.of(root));
    return root.id();
  }

  /** A station under the institute, at a point that is known. */
  PositionId stationAt(Point point) {
    var facts = facts(Level.STATION, "320707100777", "河边社区");
    var known =
        new Position.Facts(facts.id(), facts.level(), facts.division(), facts.name(), point);
    positions.addAll(List.of(positions.find(institute).orElseThrow().below(known)));
    return facts.id();
  }

  private PositionId below(PositionId parent, Level level, String division, String name) {
    var child = positions.find(parent).orElseThrow().below(facts(level, division, name));
    positions.addAll(List.of(child));
    return child.id();
  }

  private Position.Facts facts(Level level, String division, String name) {
    var code = new DivisionCode(division);
    return new Position.Facts(
        new PositionId(ids.next(code.county())), level, code, new PositionName(name), null);
  }
}
