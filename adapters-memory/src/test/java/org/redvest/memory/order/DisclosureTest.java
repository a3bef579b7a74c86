// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redvest.audit.AuditEntry;
import org.redvest.audit.AuditKind;
import org.redvest.command.Sent;
import org.redvest.event.EventEntry;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.order.OrderId;
import org.redvest.order.OrderRefusal;
import org.redvest.order.in.Disclosure;
import org.redvest.order.in.Disclosure.Purpose;

class DisclosureTest extends TownTest {

  @Test
  void theTeamSeesTheContactFromTakenOnAndThePersonSeesThatItDid() {
    var order = orders.anOfferedOrder();
    var leader = town.leaderOf(town.redHats);
    refused(OrderRefusal.ORDER_FORBIDDEN, () -> disclose(order, leader));

    order.acceptedBy(town.redHats);

    assertThat(disclose(order, leader).contact().phone().value().text()).isEqualTo("13912345678");
    assertThat(town.useCases.looks(order.id(), town.wang.caller()))
        .extracting(Disclosure.Look::by)
        .containsExactly(leader.id());
    refused(OrderRefusal.ORDER_FORBIDDEN, () -> town.useCases.looks(order.id(), leader.caller()));
  }

  @Test
  void theTeamSeesItUntilSevenDaysAfterTheServiceHoweverOftenItAmends() {
    var order = orders.aServedOrder();
    var leader = town.leaderOf(town.redHats);
    town.pass(DAY.multipliedBy(6));
    order.reported();
    disclose(order, leader);

    town.pass(DAY.plus(Duration.ofSeconds(1)));

    refused(OrderRefusal.DISCLOSURE_OVER, () -> disclose(order, leader));
  }

  @Test
  void aTeamThatHandedItBackSeesItNoMore() {
    var order = orders.aTakenOrder().handedBack();

    refused(OrderRefusal.ORDER_FORBIDDEN, () -> disclose(order, town.leaderOf(town.redHats)));
  }

  @Test
  void whoAsksAgainSeesItByThatSameLookWhichTheTrailTellsEachTime() {
    var order = orders.aTakenOrder();
    var leader = order.leader();
    disclose(order, leader);

    var again = askAgain(order, leader);

    assertThat(again.contact().phone().value().text()).isEqualTo("13912345678");
    assertThat(town.useCases.looks(order.id(), town.wang.caller())).hasSize(1);
    assertThat(town.events.trail().entries())
        .extracting(AuditEntry::kind)
        .containsExactly(AuditKind.CONTACT_DISCLOSED, AuditKind.CONTACT_DISCLOSED);
  }

  @Test
  void whoAsksAgainMustBeEntitledStill() {
    var order = orders.aTakenOrder();
    var leader = order.leader();
    disclose(order, leader);
    order.handedBack().offeredTo(town.sparks).acceptedBy(town.sparks);

    refused(OrderRefusal.ORDER_FORBIDDEN, () -> askAgain(order, leader));
  }

  @Test
  void whoAsksAgainMustNotBeTooLate() {
    var order = orders.aServedOrder();
    var leader = order.leader();
    disclose(order, leader);
    town.pass(DAY.multipliedBy(7).plusSeconds(1));

    refused(OrderRefusal.DISCLOSURE_OVER, () -> askAgain(order, leader));
  }

  @Test
  void aSheetShowsTheContactMaskedToThoseWhoWorkWithIt() {
    var order = orders.aTakenOrder();

    assertThat(order.seenBy(town.wang).asked())
        .extracting("contactName", "phone", "address")
        .containsExactly("王奶奶", "13912345678", "3 East Street");
    assertThat(order.seenBy(order.keeper()).asked())
        .extracting("contactName", "phone", "address")
        .containsExactly("王**", "139****5678", null);
    assertThat(order.seenBy(town.supervisor).asked().need()).isNull();
  }

  private Disclosure disclose(Case order, Citizen who) {
    return town.useCases.disclose(request(order, who));
  }

  private Disclosure askAgain(Case order, Citizen who) {
    return town.replaying(
        new Outcome(
            Effect.DONE,
            new Reference(EventEntry.Kind.ORDER, order.id().value()),
            null,
            town.now()),
        () -> town.useCases.disclose(request(order, who)));
  }

  private static Sent<OrderId, Disclosure.Purpose> request(Case order, Citizen who) {
    return new Sent<>(order.id(), who.caller(), null, () -> Purpose.ARRANGE_VISIT);
  }
}
