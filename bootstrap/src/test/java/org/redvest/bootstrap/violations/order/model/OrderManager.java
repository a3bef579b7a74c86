// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.model;

/** Could be anything. */
public final class OrderManager {}
