package org.redvest.rest.order;

import org.redvest.order.model.OrderCommand;

/** A body that is a command by itself. */
interface CommandRequest {

  OrderCommand toCommand();
}
