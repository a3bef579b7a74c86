// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.menu;

/** Its package has no package-info. */
public final class Unmarked {}
