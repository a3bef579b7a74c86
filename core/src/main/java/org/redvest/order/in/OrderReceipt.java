// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command left behind.
 *
 * @param event the one event that it wrote; null where it found everything done already
 * @param order the order afterwards, as the caller sees it
 */
public record OrderReceipt(@Nullable UUID event, OrderView order) {}
