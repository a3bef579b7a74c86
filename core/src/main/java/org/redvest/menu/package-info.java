// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The service menu (服务菜单): what a team or a position publishes and residents can order. An item
 * serves a position when that position, or one above it, publishes it, or when it is an approved
 * team's whose area covers the position. The menu of a suspended or dissolved team vanishes with
 * it.
 */
@NullMarked
package org.redvest.menu;

import org.jspecify.annotations.NullMarked;
