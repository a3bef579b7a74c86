// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.rest;

import org.redvest.menu.MenuItems;

/** Asks a store that lies beside its port. */
public record PryingResource(MenuItems items) {}
