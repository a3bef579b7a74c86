// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.network.Level;
import org.redvest.order.OrderId;
import org.redvest.order.in.Disclosure;
import org.redvest.person.ConsentKind;
import org.redvest.person.PersonEvent.ConsentGiven;
import org.redvest.person.PersonEvent.ConsentWithdrawn;
import org.redvest.person.in.Me;
import org.redvest.person.in.OwnData.Export;
import org.redvest.person.in.OwnData.Statement;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;
import org.redvest.person.model.PersonalCopy;
import org.redvest.shared.City;
import org.redvest.shared.Refusal;

/** What somebody is shown of himself, and what he agrees to. */
class MyRightsTest extends TownTest {

  private static final City LIANYUNGANG = new City(320_700);
  private static final City ZHENJIANG = new City(321_100);
  private static final Caller NEWCOMER = Citizen.caller("newcomer");

  @Nested
  class Myself {

    @Test
    void isNobodyUntilTheFirstWrite() {
      var me = show(NEWCOMER);
      assertThat(me.id()).isNull();
      assertThat(me.home()).isNull();
      assertThat(me.roles()).isEmpty();
      assertThat(show(NEWCOMER).id()).isNull();
    }

    @Test
    void hasRolesWithTheirPositionsInEveryCity() {
      town.appoint(town.dispatcher, Role.KEEPER, town.centre);

      assertThat(show(town.dispatcher.caller()).roles())
          .extracting(Me.RoleHeld::role, Me.RoleHeld::name, Me.RoleHeld::level)
          .containsExactlyInAnyOrder(
              tuple(Role.DISPATCHER, "东街社区", Level.STATION),
              tuple(Role.KEEPER, "赣榆区", Level.CENTRE));
    }

    @Test
    void hasTeams() {
      assertThat(show(town.member.caller()).teams())
          .extracting(Me.Place::team, Me.Place::role)
          .containsExactly(tuple(town.redHats, TeamRole.MEMBER));
    }

    @Test
    void remembersTheCitiesWhereHeAskedForSomething() {
      orders.placedBy(town.wang.caller(), Placements.online(town.otherCity));

      var me = show(town.wang.caller());

      assertThat(me.home()).isEqualTo(LIANYUNGANG);
      assertThat(me.cities()).containsExactlyInAnyOrder(LIANYUNGANG, ZHENJIANG);
    }

    @Test
    void isForThoseWhoSignedIn() {
      refused("UNAUTHENTICATED", () -> show(new Caller(new Caller.Anonymous(), Citizen.TRACE)));
    }

    private Me show(Caller caller) {
      return town.persons.show(caller);
    }
  }

  @Nested
  class Consents {

    @Test
    void areGivenAndWithdrawnTheSameWayAndTheNewestHolds() {
      var wang = town.wang.caller();
      state(wang, ConsentKind.LOCATION, true, "v1", null);
      assertThat(holds(ConsentKind.LOCATION)).isTrue();

      var register = state(wang, ConsentKind.LOCATION, false, "v1", null);

      assertThat(holds(ConsentKind.LOCATION)).isFalse();
      assertThat(register.newestFirst()).extracting(Consent::granted).containsExactly(false, true);
      assertThat(register.current()).hasSize(1);
      assertThat(read(wang)).isEqualTo(register);
      assertThat(town.events.of(town.wang.id()))
          .extracting(EventEntry::event)
          .containsExactly(
              new ConsentGiven(ConsentKind.LOCATION, "v1"),
              new ConsentWithdrawn(ConsentKind.LOCATION, "v1"));
    }

    @Test
    void areNotWrittenAgainWhenTheySayNothingNew() {
      state(town.wang.caller(), ConsentKind.PRIVACY_NOTICE, true, "v1", null);
      state(town.wang.caller(), ConsentKind.PRIVACY_NOTICE, true, "v1", null);
      assertThat(read(town.wang.caller()).newestFirst()).hasSize(1);

      state(town.wang.caller(), ConsentKind.PRIVACY_NOTICE, true, "v2", null);

      assertThat(read(town.wang.caller()).newestFirst()).hasSize(2);
    }

    @Test
    void makeANewcomerAPersonOfTheCityThatHeNames() {
      assertThat(read(NEWCOMER).newestFirst()).isEmpty();
      refused(
          "HOME_CITY_REQUIRED",
          () -> state(NEWCOMER, ConsentKind.PRIVACY_NOTICE, true, "v1", null));
      refused(
          "HOME_CITY_UNKNOWN",
          () -> state(NEWCOMER, ConsentKind.PRIVACY_NOTICE, true, "v1", new City(999_900)));

      state(NEWCOMER, ConsentKind.PRIVACY_NOTICE, true, "v1", LIANYUNGANG);

      assertThat(town.persons.show(NEWCOMER).home()).isEqualTo(LIANYUNGANG);
      assertThat(town.persons.show(NEWCOMER).consents()).hasSize(1);
    }

    @Test
    void areNoMachines() {
      refused(
          "FORBIDDEN",
          () -> state(town.partner.caller(), ConsentKind.PRIVACY_NOTICE, true, "v1", null));
    }

    private boolean holds(ConsentKind kind) {
      return read(town.wang.caller()).holds(kind);
    }

    private ConsentRegister read(Caller caller) {
      return town.persons.consents(caller);
    }

    private ConsentRegister state(
        Caller caller, ConsentKind kind, boolean granted, String text, @Nullable City city) {
      var statement = new Statement(kind, granted, text, Language.ZH_CN, city);
      return town.persons.state(new Proposed<>(caller, () -> statement));
    }
  }

  @Nested
  class ACopy {

    @Test
    void holdsHisOwnWordsInClearAndWhoLooked() {
      var order = orders.aTakenOrder();
      var look =
          new Sent<OrderId, Disclosure.Purpose>(
              order.id(), order.leader().caller(), null, () -> Disclosure.Purpose.ARRANGE_VISIT);
      town.useCases.disclose(look);
      order.planned().reported().ratedSolved();
      state(town.wang);

      var export = export(town.wang.caller());

      var own = export.copy().orders().getFirst();
      assertThat(own.need().text()).isEqualTo("The light in the kitchen is broken");
      assertThat(own.contactPhone().text()).isEqualTo("13912345678");
      assertThat(own.looks()).hasSize(1);
      assertThat(own.ratings())
          .extracting(rated -> Objects.requireNonNull(rated.words()).text())
          .containsExactly("Thanks");
      assertThat(export.consents().newestFirst()).hasSize(1);
      assertThat(town.events.trail().entries())
          .extracting(AuditEntry::kind)
          .endsWith(AuditKind.DATA_EXPORTED);
    }

    @Test
    void ofSomebodyInOfficeHoldsWhatHeDidAndNothingOfOthers() {
      orders.anOrderOfAGuest();
      orders.anOfferedOrder().declinedAsNotOursBy(town.redHats);

      var keeper = export(town.keeperOf(town.station).caller()).copy();
      assertThat(keeper.orders()).isEmpty();
      assertThat(keeper.typed()).hasSize(1);
      assertThat(keeper.appointments()).hasSize(1);
      var leader = export(town.leaderOf(town.redHats).caller()).copy();
      assertThat(leader.memberships()).hasSize(1);
      assertThat(leader.written())
          .extracting(written -> written.words().text())
          .containsExactly("Not our street");
    }

    @Test
    void holdsWhatHeUploadedAndNothingThatOthersDid() {
      var order = orders.aScheduledOrder();
      var his = town.upload(town.wang, order.id());
      town.upload(order.leader(), order.id());

      assertThat(export(town.wang.caller()).copy().files())
          .extracting(PersonalCopy.OwnFile::id, PersonalCopy.OwnFile::type)
          .containsExactly(tuple(his.value(), "PDF"));
    }

    @Test
    void ofAStrangerIsEmptyAndAMachineHasNone() {
      var export = export(NEWCOMER);
      assertThat(export.account()).isNull();
      assertThat(export.copy()).isEqualTo(PersonalCopy.NOTHING);
      refused("FORBIDDEN", () -> export(town.partner.caller()));
    }

    private void state(Citizen who) {
      var statement = new Statement(ConsentKind.PHOTOS, true, "v1", Language.ZH_CN, null);
      town.persons.state(new Proposed<>(who.caller(), () -> statement));
    }

    private Export export(Caller caller) {
      return town.persons.export(new Proposed<>(caller, () -> "asked for"));
    }
  }

  private static void refused(String code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(refusal -> refusal.code().name())
        .isEqualTo(code);
  }
}
