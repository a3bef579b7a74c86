// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.command.Proposed;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.in.Placement;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Channel;
import org.redvest.order.model.OrderKind;
import org.redvest.shared.PersonName;
import org.redvest.shared.Personal;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Point;

/** Orders as they are placed in town; {@code aTakenOrder()} and its like went the legal way. */
record Placements(Town town) {

  Case aPlacedOrder() {
    return placedBy(town.wang.caller(), online(town.station));
  }

  Case aVerifiedOrder() {
    return aPlacedOrder().verified();
  }

  Case anOfferedOrder() {
    return aVerifiedOrder().offeredTo(town.redHats);
  }

  Case aTakenOrder() {
    return anOfferedOrder().acceptedBy(town.redHats);
  }

  Case aScheduledOrder() {
    return aTakenOrder().planned();
  }

  Case aServedOrder() {
    return aScheduledOrder().reported();
  }

  Case aClosedOrder() {
    return aServedOrder().ratedSolved();
  }

  /** For somebody without an account, typed in by the station's keeper. */
  Case anOrderOfAGuest() {
    return placedBy(town.keeperOf(town.station).caller(), onBehalf(town.station));
  }

  Case placedBy(Caller caller, Placement placement) {
    var request = new Proposed<>(caller, () -> placement);
    return new Case(town, town.useCases.place(request).order().id());
  }

  static Placement online(PositionId position) {
    return of(OrderKind.REQUEST, Channel.ONLINE, position, Town.HOME_REPAIR, null, null, null);
  }

  /** Placed at a position above the stations, with the place itself known. */
  static Placement at(PositionId position, Point place) {
    var told = online(position);
    return new Placement(
        told.kind(),
        told.channel(),
        told.category(),
        null,
        told.need(),
        null,
        position,
        null,
        told.address(),
        place,
        null,
        1,
        told.contact(),
        null,
        null);
  }

  /** The same with other words of need. */
  static Placement needing(String need, Placement told) {
    return new Placement(
        told.kind(),
        told.channel(),
        told.category(),
        told.menuItem(),
        new Personal(need),
        told.risks(),
        told.position(),
        told.station(),
        told.address(),
        told.point(),
        told.wanted(),
        told.headcount(),
        told.contact(),
        told.externalReference(),
        told.partOf());
  }

  static Placement wish(PositionId position) {
    return of(OrderKind.WISH, Channel.ONLINE, position, Town.HOME_REPAIR, null, null, null);
  }

  static Placement menu(PositionId position, MenuItemId item) {
    return of(OrderKind.MENU, Channel.ONLINE, position, null, item, null, null);
  }

  static Placement onBehalf(PositionId position) {
    return of(OrderKind.REQUEST, Channel.VISIT, position, Town.HOME_REPAIR, null, null, null);
  }

  static Placement partOf(PositionId position, OrderId whole) {
    return of(OrderKind.REQUEST, Channel.VISIT, position, Town.HOME_REPAIR, null, null, whole);
  }

  static Placement fromPartner(PositionId position, @Nullable String reference) {
    return of(
        OrderKind.REQUEST, Channel.PARTNER, position, Town.HOME_REPAIR, null, reference, null);
  }

  private static Placement of(
      OrderKind kind,
      Channel channel,
      PositionId position,
      @Nullable CategoryCode category,
      @Nullable MenuItemId item,
      @Nullable String reference,
      @Nullable OrderId partOf) {
    return new Placement(
        kind,
        channel,
        category,
        item,
        new Personal("The light in the kitchen is broken"),
        new Personal("A ladder is needed"),
        position,
        null,
        new Personal("3 East Street"),
        null,
        null,
        1,
        new Contact(PersonName.of("王奶奶"), PhoneNumber.of("13912345678")),
        reference == null ? null : new Personal(reference),
        partOf);
  }
}
