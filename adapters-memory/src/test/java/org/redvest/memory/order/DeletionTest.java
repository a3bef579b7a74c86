// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.file.FileEvent.FileRemoved;
import org.redvest.file.FileEvent.FileStored;
import org.redvest.file.FileId;
import org.redvest.network.NetworkEvent.AppointmentEnded;
import org.redvest.order.OrderEvent.OrderCancelled;
import org.redvest.order.OrderEvent.RequesterErased;
import org.redvest.order.OrderRefusal;
import org.redvest.order.StageName;
import org.redvest.order.in.Disclosure.Purpose;
import org.redvest.order.model.OrderCommand.CallBackRequester;
import org.redvest.person.PersonEvent.PersonErased;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.Refusal;
import org.redvest.team.TeamEvent.TeamMemberLeft;

/** Somebody deletes his account: what becomes of everything that was his. */
class DeletionTest extends TownTest {

  @Nested
  class HisOrders {

    @Test
    void areCancelledBeforeATeamTookThem() {
      var placed = orders.aPlacedOrder();
      var verified = orders.aVerifiedOrder();
      var offered = orders.anOfferedOrder();

      town.delete(town.wang);

      var cause = erasure().event();
      for (var order : List.of(placed, verified, offered)) {
        assertThat(order.stage()).isEqualTo(StageName.CANCELLED);
        assertThat(lastTwo(order))
            .extracting(EventEntry::event)
            .hasExactlyElementsOfTypes(OrderCancelled.class, RequesterErased.class);
        assertThat(lastTwo(order)).extracting(EventEntry::cause).containsOnly(cause);
        assertBlank(order);
      }
      assertThat(erasure().dueAt()).isNull();
    }

    @Test
    void areServedOnceATeamTookThemAndLoseTheContactSevenDaysAfterwards() {
      var order = orders.aTakenOrder();
      var leader = order.leader();

      town.delete(town.wang);

      assertThat(order.stage()).isEqualTo(StageName.TAKEN);
      assertThat(disclosed(order, leader)).isEqualTo("13912345678");
      order.planned().reported();
      town.passAndRun(DAY.multipliedBy(7).minus(Duration.ofMinutes(1)));
      assertThat(disclosed(order, leader)).isEqualTo("13912345678");

      town.passAndRun(Duration.ofMinutes(1));

      assertBlank(order);
      refused(OrderRefusal.DISCLOSURE_OVER, () -> disclosed(order, leader));
      assertThat(erasure().dueAt()).isNull();
    }

    @Test
    void areCancelledWhenTheyComeBackFromTheTeam() {
      var order = orders.aTakenOrder();
      town.delete(town.wang);
      order.handedBack();

      town.passAndRun(DAY);

      assertThat(order.stage()).isEqualTo(StageName.CANCELLED);
      assertBlank(order);
    }

    @Test
    void loseTheWordsOfTheirRatingAndAreNotAskedBackAbout() {
      var order = orders.aClosedOrder();
      town.passAndRun(DAY.multipliedBy(8));

      town.delete(town.wang);

      assertBlank(order);
      assertThat(order.order().progress().round().rating())
          .satisfies(rating -> assertThat(rating.words()).isNull())
          .satisfies(rating -> assertThat(rating.score()).isEqualTo(5));
      refused(
          OrderRefusal.CALL_BACK_TOO_LATE,
          () -> order.give(town.supervisor.caller(), new CallBackRequester(false, null)));
    }

    @Test
    void ofOthersThatHeTypedInStay() {
      var order = orders.anOrderOfAGuest();
      town.appoint(town.citizen("another keeper"), Role.KEEPER, town.station);

      town.delete(town.keeperOf(town.station));

      assertThat(order.stage()).isEqualTo(StageName.PLACED);
      assertThat(order.order().ask().isErased()).isFalse();
    }

    private List<EventEntry> lastTwo(Case order) {
      var all = town.events.of(order.id());
      return all.subList(all.size() - 2, all.size());
    }

    private String disclosed(Case order, Citizen leader) {
      var request = new Sent<>(order.id(), leader.caller(), null, () -> Purpose.ARRANGE_VISIT);
      var contact = town.useCases.disclose(request).contact();
      return contact.phone().value().text();
    }

    private void assertBlank(Case order) {
      var ask = order.order().ask();
      assertThat(ask.contact()).isNull();
      assertThat(ask.need().text() + ask.place().address().text()).isEmpty();
      assertThat(ask.risks()).isNull();
      assertThat(ask.place().point()).isNull();
      assertThat(order.seenBy(town.keeperOf(town.station)).asked())
          .satisfies(asked -> assertThat(asked.need()).isNull())
          .satisfies(asked -> assertThat(asked.contactName()).isNull());
    }
  }

  @Nested
  class HisAccount {

    @Test
    void isAStrangersAfterwards() {
      town.delete(town.wang);

      var me = town.persons.show(town.wang.caller());
      assertThat(me.id()).isNull();
      var newcomer = town.actors.enrol(new Account(Citizen.ISSUER, "wang"), town.station.city());
      assertThat(newcomer).isNotEqualTo(town.wang.id());
    }

    @Test
    void isDeletedTwiceAsItIsOnce() {
      town.delete(town.wang);
      var after = town.events.entries();

      town.delete(town.wang);

      assertThat(town.events.entries()).isEqualTo(after);
      assertThat(town.events.of(town.wang.id()))
          .extracting(EventEntry::event)
          .hasExactlyElementsOfTypes(PersonErased.class);
      assertThat(town.events.trail().entries())
          .extracting(AuditEntry::kind)
          .containsExactly(AuditKind.DATA_DELETED);
    }

    @Test
    void isNoMachines() {
      assertThatThrownBy(() -> town.delete(town.partner))
          .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
          .extracting(refusal -> refusal.code().name())
          .isEqualTo("FORBIDDEN");
    }
  }

  @Nested
  class HisRolesAndTeams {

    @Test
    void endWithOneEventEach() {
      town.delete(town.dispatcher);
      town.delete(town.member);

      assertThat(town.appointments.of(town.dispatcher.id(), town.station.city()))
          .allMatch(appointment -> appointment.isOverAt(town.now()));
      assertThat(town.teams.find(town.redHats).orElseThrow().members().find(town.member.id()))
          .isEmpty();
      assertThat(town.events.entries())
          .extracting(EventEntry::event)
          .hasExactlyElementsOfTypes(
              PersonErased.class, AppointmentEnded.class, PersonErased.class, TeamMemberLeft.class);
    }

    @Test
    void letADeputyLeadAndTakeTheTelephoneWithThem() {
      var deputy = town.citizen("deputy");
      town.join(deputy, town.redHats, TeamRole.DEPUTY);
      orders.aTakenOrder();

      town.delete(town.leaderOf(town.redHats));

      var team = town.teams.find(town.redHats).orElseThrow();
      assertThat(team.members().leader().orElseThrow().person()).isEqualTo(deputy.id());
      assertThat(team.profile().contact()).isNull();
    }

    @Test
    void letTheKeeperOfTheHomeStepIn() {
      orders.aTakenOrder();
      town.delete(town.leaderOf(town.redHats));
      assertThat(town.teams.find(town.redHats).orElseThrow().leaderless()).isTrue();
    }
  }

  @Nested
  class HisFiles {

    @Test
    void goWithHimUnlessAReportNamesThem() {
      var order = orders.aScheduledOrder();
      var leader = order.leader();
      var evidence = town.upload(leader, order.id());
      var unnamed = town.upload(leader, order.id());
      order.reported(evidence);

      town.delete(leader);

      assertThat(town.files.find(unnamed)).isEmpty();
      assertThat(town.events.of(unnamed))
          .extracting(EventEntry::event)
          .hasExactlyElementsOfTypes(FileStored.class, FileRemoved.class);
      assertThat(town.files.find(evidence))
          .hasValueSatisfying(file -> assertThat(file.used()).isTrue());
      assertThat(evidenceOf(order)).containsExactly(evidence);
    }

    @Test
    void andThoseThatOthersMadeAtHisHomeAreNoEvidenceOnceHisOrderIsErased() {
      var order = orders.aScheduledOrder();
      var evidence = town.upload(order.leader(), order.id());
      order.reported(evidence);
      town.delete(town.wang);
      assertThat(town.files.find(evidence).orElseThrow().used()).isTrue();

      town.passAndRun(DAY.multipliedBy(7));

      assertThat(town.files.find(evidence).orElseThrow().used()).isFalse();
      assertThat(evidenceOf(order)).isEmpty();
      assertThat(town.sweep().files()).isEqualTo(1);
      assertThat(town.files.find(evidence)).isEmpty();
    }
  }

  private static List<FileId> evidenceOf(Case order) {
    return Objects.requireNonNull(order.order().progress().round().service()).report().evidence();
  }

  @Nested
  class ADutyOfHisAlone {

    @Test
    void holdsBackTheOnlyAdministratorOfTheRoot() {
      held("SOLE_ADMINISTRATOR", town.administrator, "连云港市");

      town.appoint(town.citizen("second"), Role.ADMINISTRATOR, town.city);

      town.delete(town.administrator);
    }

    @Test
    void holdsBackWhoIsExpectedToCome() {
      var order = orders.aScheduledOrder();
      held("IN_CHARGE_OF_ORDERS", town.leaderOf(town.redHats), order.order().number().format());

      order.reported();

      town.delete(town.leaderOf(town.redHats));
    }

    @Test
    void holdsBackALeaderWhomNobodyWouldReplace() {
      orders.aTakenOrder();
      endKeepers();
      held("SOLE_LEADER_WITH_ORDERS", town.leaderOf(town.redHats), "red hats");
    }

    @Test
    void holdsBackALeaderWhomOnlyHeHimselfWouldReplaceAsKeeper() {
      orders.aTakenOrder();
      endKeepers();
      town.appoint(town.leaderOf(town.redHats), Role.KEEPER, town.station);
      held("SOLE_LEADER_WITH_ORDERS", town.leaderOf(town.redHats), "red hats");
    }

    private void endKeepers() {
      town.appointments.notOver(town.station, town.now()).stream()
          .filter(each -> each.role() == Role.KEEPER)
          .forEach(each -> town.appointments.save(each.ended(each.person(), town.now())));
    }

    private void held(String code, Citizen who, String name) {
      assertThatThrownBy(() -> town.delete(who))
          .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
          .satisfies(refusal -> assertThat(refusal.code().name()).isEqualTo(code))
          .satisfies(refusal -> assertThat(refusal.parameters()).containsEntry("list", name));
      assertThat(town.erasures.find(who.id())).isEmpty();
      assertThat(town.persons.show(who.caller()).id()).isEqualTo(who.id());
    }
  }

  /** Or two would wait for each other. */
  @Test
  void things_are_let_go_of_in_the_order_in_which_everybody_locks_them() {
    assertThat(town.keepersOfData.all())
        .extracting(KeeperOfPersonalData::turn)
        .containsExactly(KeeperOfPersonalData.Turn.values());
  }

  /** What a restore does: rows of before the deletion are back, and the list is copied in again. */
  @Nested
  class TheErasureList {

    @Test
    void isReplayedOverARestoredBackup() {
      var restored = new Town();
      var order = new Placements(restored).aPlacedOrder();
      var city = restored.station.city();
      var kept =
          new Erasure(
              restored.wang.id(),
              Set.of(city),
              restored.now(),
              restored.ids.next(city),
              restored.now());
      restored.erasures.add(kept);

      restored.runDue();

      assertThat(order.stage()).isEqualTo(StageName.CANCELLED);
      assertThat(order.order().ask().isErased()).isTrue();
      assertThat(restored.persons.show(restored.wang.caller()).id()).isNull();
      assertThat(restored.erasures.find(restored.wang.id()).map(Erasure::dueAt)).isEmpty();
      var after = restored.events.entries();
      restored.erasures.look(restored.wang.id(), restored.now());
      restored.runDue();
      assertThat(restored.events.entries()).isEqualTo(after);
    }
  }

  private Erasure erasure() {
    return Optional.ofNullable(town.erasures.find(town.wang.id())).orElseThrow().orElseThrow();
  }
}
