// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.rest;

import org.redvest.bootstrap.violations.order.out.Orders;

/** Asks a store behind the use case's back. */
public record ImpatientResource(Orders orders) {}
