// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.usecase;

/** Can be called without the factory. */
public final class Exposed {}
