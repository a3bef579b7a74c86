// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations;

/** Lies beside all modules. */
public final class NoRoom {}
