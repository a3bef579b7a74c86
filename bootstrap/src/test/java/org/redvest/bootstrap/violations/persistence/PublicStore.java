// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.persistence;

import org.redvest.bootstrap.violations.order.out.Orders;

/** Can be had without its port. */
public final class PublicStore implements Orders {}
