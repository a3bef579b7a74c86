// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.team.TeamSamples.REPAIR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.RequestKey;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.memory.access.MemoryActors;
import org.redvest.memory.category.MemoryCategories;
import org.redvest.memory.command.MemoryWork;
import org.redvest.memory.event.MemoryEventLog;
import org.redvest.memory.shared.CountingIds;
import org.redvest.memory.team.MemoryTeamLists;
import org.redvest.memory.team.MemoryTeams;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuEvent.MenuItemPublished;
import org.redvest.menu.MenuEvent.MenuItemWithdrawn;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.MenuRefusal;
import org.redvest.menu.MenuStatus;
import org.redvest.menu.MenuUseCases;
import org.redvest.menu.Offering;
import org.redvest.menu.Publisher;
import org.redvest.shared.Refused;
import org.redvest.shared.SettableClock;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamSamples;
import org.redvest.team.model.Team;

/** What the menu decides, and with it the steps that every command takes, in their order. */
class MenuTest {

  private static final String TRACE = "0".repeat(32);
  private static final Caller NOBODY = new Caller(new Caller.Anonymous(), TRACE);

  private final SettableClock clock = new SettableClock(TeamSamples.NOW);
  private final CountingIds ids = new CountingIds(clock);
  private final PositionId station = new PositionId(TeamSamples.id());
  private final Team team = TeamSamples.aRegisteredTeam(station).approve(TeamSamples.NOW);
  private final MemoryTeams teams = new MemoryTeams();
  private final MemoryEventLog events = new MemoryEventLog();
  private final MemoryMenuItems items = new MemoryMenuItems();
  private final MemoryActors actors = new MemoryActors(this::grants, ids);

  private final Caller leader = caller("leader");
  private final Caller stranger = caller("stranger");
  private final Caller machine = caller("machine");
  private @Nullable Outcome before;

  private final Menu menu =
      new MenuUseCases(
          new Commands(
              actors, events, ids, clock, new MemoryWork(_ -> Optional.ofNullable(before))),
          items,
          new MemoryTeamLists(teams, this::lineage),
          this::lineage,
          MemoryCategories.of(REPAIR.value()),
          ids);

  MenuTest() {
    teams.add(team);
    actors.join(enrolled(leader), new Actor.Membership(team.id(), TeamRole.LEADER));
    actors.join(enrolled(machine), new Actor.Membership(team.id(), TeamRole.DEPUTY));
    enrolled(stranger);
  }

  private static Caller caller(String name) {
    return new Caller(new Caller.SignedIn(new Account("test", name), false), TRACE);
  }

  private PersonId enrolled(Caller caller) {
    return actors.enrol(((Caller.SignedIn) caller.identity()).account(), station.city());
  }

  /** The machine is a partner's, whose people lead the team as well. */
  private Set<Actor.Grant> grants(PersonId person, Object city, Object at) {
    return person.equals(enrolled(machine))
        ? Set.of(new Actor.Grant(Role.PARTNER, station))
        : Set.of();
  }

  private Optional<Lineage> lineage(PositionId position) {
    return position.equals(station) ? Optional.of(new Lineage(List.of(station))) : Optional.empty();
  }

  private MenuItem published() {
    return menu.publish(publication(leader));
  }

  private Proposed<Menu.Publication> publication(Caller caller) {
    var offering = new Offering("上门修灯", "说明", REPAIR, false, 60, null);
    return new Proposed<>(
        caller, () -> new Menu.Publication(new Publisher.ByTeam(team.id()), offering));
  }

  private static Sent<MenuItemId, Menu.Command> withdrawal(
      MenuItemId item, Caller caller, @Nullable Version seen) {
    return new Sent<>(item, caller, seen, Menu.Command.Withdraw::new);
  }

  /** Whose body must not be read. */
  private static Sent<MenuItemId, Menu.Command> unread(MenuItemId item, Caller caller) {
    return new Sent<>(
        item,
        caller,
        null,
        () -> {
          throw new AssertionError("read though he may not");
        });
  }

  @Test
  void a_leader_publishes_and_withdraws_with_an_event_each() {
    var item = published();
    var withdrawn = menu.give(withdrawal(item.id(), leader, item.version()));

    assertThat(withdrawn.status()).isEqualTo(MenuStatus.WITHDRAWN);
    assertThat(items.find(item.id())).contains(withdrawn);
    assertThat(events.of(item.id()))
        .extracting(EventEntry::event)
        .containsExactly(new MenuItemPublished(team.id(), null, REPAIR), new MenuItemWithdrawn());
    Refused.with(
        MenuRefusal.MENU_ITEM_WITHDRAWN, () -> menu.give(withdrawal(item.id(), leader, null)));
  }

  @Test
  void who_may_not_is_told_so_before_his_words_are_read() {
    var item = published();

    Refused.with(SharedRefusal.UNAUTHENTICATED, () -> menu.give(unread(item.id(), NOBODY)));
    Refused.with(SharedRefusal.FORBIDDEN, () -> menu.give(unread(item.id(), stranger)));
    Refused.with(
        SharedRefusal.IDEMPOTENCY_KEY_REQUIRED, () -> menu.give(unread(item.id(), machine)));
    Refused.with(
        MenuRefusal.MENU_ITEM_NOT_FOUND,
        () -> menu.give(unread(new MenuItemId(TeamSamples.id()), leader)));
    assertThat(items.find(item.id())).contains(item);
  }

  @Test
  void a_machine_that_names_its_command_may() {
    var item = published();
    var named = machine.naming(new RequestKey("key", "print"));

    assertThat(menu.give(withdrawal(item.id(), named, null)).status())
        .isEqualTo(MenuStatus.WITHDRAWN);
  }

  @Test
  void who_saw_another_version_changes_nothing() {
    var item = published();

    Refused.with(
        SharedRefusal.STALE_VERSION,
        () -> menu.give(withdrawal(item.id(), leader, item.version().next())));
    assertThat(items.find(item.id())).contains(item);
  }

  @Test
  void whoever_sends_it_again_is_shown_the_item_as_it_is_now() {
    var item = published();
    before =
        new Outcome(
            Effect.CREATED,
            new Reference(EventEntry.Kind.MENU_ITEM, item.id().value()),
            UUID.randomUUID(),
            TeamSamples.NOW);

    assertThat(menu.publish(publication(leader))).isEqualTo(item);
    assertThat(menu.give(unread(item.id(), leader))).isEqualTo(item);
    assertThat(events.of(item.id())).hasSize(1);
  }

  @Test
  void the_menu_of_a_suspended_team_is_its_own_alone() {
    var item = published();
    assertThat(menu.read(item.id(), NOBODY)).isEqualTo(item);
    teams.save(team.suspend(SuspensionReason.SAFETY, TeamSamples.NOW), TeamSamples.NOW);

    assertThat(menu.read(item.id(), leader)).isEqualTo(item);
    Refused.with(MenuRefusal.MENU_ITEM_NOT_FOUND, () -> menu.read(item.id(), stranger));
    Refused.with(MenuRefusal.MENU_TEAM_NOT_APPROVED, this::published);
    Refused.with(MenuRefusal.MENU_PUBLISHER_UNKNOWN, () -> menu.publish(publication(stranger)));
  }
}
