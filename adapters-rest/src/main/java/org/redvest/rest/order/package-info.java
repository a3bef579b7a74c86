// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Orders over HTTP, from 点单 to 评单. Each command is a sub-resource of the order, the offer or the
 * objection that it is given to; {@link org.redvest.rest.order.ActionPaths} is the one table of
 * them, which every order shows in its {@code actions}.
 */
@NullMarked
package org.redvest.rest.order;

import org.jspecify.annotations.NullMarked;
