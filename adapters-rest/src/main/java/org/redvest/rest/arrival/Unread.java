package org.redvest.rest.arrival;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** What is still on its way when its request is answered: nobody waits for the end of it. */
final class Unread {

  /**
   * The answer has reached whoever still sends by then. Closing at once would make his system throw
   * away the answer with the connection.
   */
  private static final long LINGER_MILLIS = 1_000;

  private Unread() {}

  /** For a body that a resource reads as it comes: once there is an answer, no more of it. */
  static void cutOffWhenAnswered(RoutingContext context) {
    context.addHeadersEndHandler(answering -> cutOff(context));
  }

  /** Before the answer is written: whoever goes on sending is cut off, a little later. */
  static void cutOff(RoutingContext context) {
    var request = context.request();
    if (request.isEnded()) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      context.addEndHandler(answered -> context.response().reset(0));
      return;
    }
    context.response().putHeader("Connection", "close");
    context.addEndHandler(answered -> {
      // afterwards: the framework reads on as soon as there is an answer
      context.vertx().runOnContext(next -> pause(request));
      context.vertx().setTimer(LINGER_MILLIS, later -> request.connection().close());
    });
  }

  private static void pause(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.pause();
    }
  }
}
