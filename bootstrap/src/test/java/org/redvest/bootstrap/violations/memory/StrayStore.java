// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.memory;

/** Is on the class path of production. */
public final class StrayStore {}
