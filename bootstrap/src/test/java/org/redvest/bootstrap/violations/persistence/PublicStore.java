package org.redvest.bootstrap.violations.persistence;

import org.redvest.bootstrap.violations.order.out.Orders;

/** Can be had without its port. */
public final class PublicStore implements Orders {}
