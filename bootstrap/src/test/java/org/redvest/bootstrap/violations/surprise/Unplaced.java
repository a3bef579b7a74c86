// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.surprise;

/** Its feature has no place in the order. */
public final class Unplaced {}
