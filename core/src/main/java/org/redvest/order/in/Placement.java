// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Channel;
import org.redvest.order.model.OrderKind;
import org.redvest.shared.Personal;
import org.redvest.shared.Point;
import org.redvest.shared.TimeWindow;

/**
 * What is asked.
 *
 * @param category null only for a MENU order, which has that of its item
 * @param menuItem for a MENU order
 * @param position where it is placed
 * @param station the lowest position that covers the place, where that is another
 * @param headcount how many volunteers are wanted, one or more
 * @param externalReference a partner's own name for it
 * @param partOf the order that this is split off from
 */
public record Placement(
    OrderKind kind,
    Channel channel,
    @Nullable CategoryCode category,
    @Nullable MenuItemId menuItem,
    Personal need,
    @Nullable Personal risks,
    PositionId position,
    @Nullable PositionId station,
    Personal address,
    @Nullable Point point,
    @Nullable TimeWindow wanted,
    int headcount,
    Contact contact,
    @Nullable Personal externalReference,
    @Nullable OrderId partOf) {}
