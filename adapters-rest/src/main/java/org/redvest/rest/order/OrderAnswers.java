package org.redvest.rest.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderAction;
import org.redvest.order.in.CommandOrder;
import org.redvest.order.in.OrderReceipt;
import org.redvest.order.in.OrderSheet;
import org.redvest.order.in.OrderTarget;
import org.redvest.order.model.OrderCommand;
import org.redvest.rest.body.JsonBody;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;

/** The one way in which every resource gives commands and answers with the order. */
@ApplicationScoped
class OrderAnswers {

  private final Callers callers;
  private final JsonBody json;
  private final CommandOrder commands;
  private final Clock clock;

  @Inject
  OrderAnswers(Callers callers, JsonBody json, CommandOrder commands, Clock clock) {
    this.callers = callers;
    this.json = json;
    this.commands = commands;
    this.clock = clock;
  }

  /** Gives a command whose body says all of it. */
  RestResponse<OrderJson> give(
      OrderTarget target,
      OrderAction action,
      @Nullable String ifMatch,
      byte[] body,
      Class<? extends CommandRequest> type) {
    return give(target, action, ifMatch, body, () -> json.read(body, type).toCommand());
  }

  /** Gives a command that says nothing but itself. */
  RestResponse<OrderJson> give(
      OrderTarget target, @Nullable String ifMatch, byte[] body, OrderCommand command) {
    return give(
        target,
        command.action(),
        ifMatch,
        body,
        () -> {
          json.read(body, Nothing.class);
          return command;
        });
  }

  /** Gives a command; core reads it once it knows that the caller may give it. */
  RestResponse<OrderJson> give(
      OrderTarget target,
      OrderAction action,
      @Nullable String ifMatch,
      byte[] body,
      Supplier<OrderCommand> command) {
    return ok(
        commands.give(
            new CommandOrder.Request(
                target, callers.commanding(body), action, ETags.expected(ifMatch), command)));
  }

  RestResponse<OrderJson> ok(OrderSheet sheet) {
    return ok(new OrderReceipt(null, sheet));
  }

  RestResponse<OrderJson> ok(OrderReceipt receipt) {
    return ETags.ok(body(receipt), receipt.order().version());
  }

  RestResponse<OrderJson> created(OrderReceipt receipt) {
    var order = receipt.order();
    return ETags.created("/v1/orders/" + order.id().value(), body(receipt), order.version());
  }

  private OrderJson body(OrderReceipt receipt) {
    return OrderJson.from(receipt.order(), receipt.event(), clock.instant());
  }
}
