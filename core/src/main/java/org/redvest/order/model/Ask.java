// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.shared.PersonName;
import org.redvest.shared.Personal;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Point;
import org.redvest.shared.TimeWindow;

/**
 * What was asked; never changed.
 *
 * @param menuItem for a MENU order the item, and {@code menuTeam} the team that it is offered to
 *     first
 * @param need the requester's words
 * @param risks what may be dangerous about it, as told (志愿服务条例 art. 12)
 * @param contact null when the requester has deleted his account: then his words are blank, too; or
 *     when what he said does not open any more
 * @param headcount how many volunteers are wanted, one or more
 * @param requester the person served, where he has an account; null for a guest
 * @param placedBy who typed it in, where that was not the requester
 * @param partOf the order that was split, for a linked part of it
 */
public record Ask(
    OrderKind kind,
    Channel channel,
    CategoryCode category,
    @Nullable MenuItemId menuItem,
    @Nullable TeamId menuTeam,
    Personal need,
    @Nullable Personal risks,
    Place place,
    @Nullable TimeWindow wanted,
    int headcount,
    @Nullable Contact contact,
    @Nullable PersonId requester,
    @Nullable PersonId placedBy,
    @Nullable PartnerReference partnerReference,
    @Nullable OrderId partOf) {

  /** Whether the other asks for the same; who asks, and in which way, may differ. */
  public boolean isTheSameNeedAs(Ask other) {
    return kind == other.kind
        && category.equals(other.category)
        && Objects.equals(menuItem, other.menuItem)
        && place.station().equals(other.place.station())
        && Objects.equals(wanted, other.wanted)
        && headcount == other.headcount
        && Objects.equals(partOf, other.partOf)
        && (isUnreadable() || other.isUnreadable() || saysTheSameAs(other));
  }

  private boolean saysTheSameAs(Ask other) {
    return need.equals(other.need)
        && Objects.equals(risks, other.risks)
        && place.equals(other.place)
        && Objects.equals(contact, other.contact);
  }

  private static final Personal BLANK = new Personal("");

  /** Whether the requester's words, contact and exact place are overwritten. */
  public boolean isErased() {
    return contact == null && !isUnreadable();
  }

  /** Whether the requester's words, contact and exact place are stored, but do not open. */
  public boolean isUnreadable() {
    return need.isUnreadable();
  }

  /** What may be kept of it without its requester: ids, codes and numbers. */
  Ask erased() {
    return new Ask(
        kind,
        channel,
        category,
        menuItem,
        menuTeam,
        BLANK,
        null,
        new Place(place.station(), BLANK, null),
        wanted,
        headcount,
        null,
        requester,
        placedBy,
        partnerReference,
        partOf);
  }

  /**
   * Where it is wanted.
   *
   * @param station the lowest position that covers the place
   */
  public record Place(PositionId station, Personal address, @Nullable Point point) {}

  /** Whom to call about it. */
  public record Contact(PersonName name, PhoneNumber phone) {}

  /** A partner's own name for the order; unique per partner. */
  public record PartnerReference(PersonId partner, Personal reference) {}
}
