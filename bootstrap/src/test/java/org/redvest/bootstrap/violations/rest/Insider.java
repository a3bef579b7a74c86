// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.rest;

import org.redvest.menu.MenuUseCases;

/** Knows who answers for a port. */
public record Insider(MenuUseCases menu) {}
