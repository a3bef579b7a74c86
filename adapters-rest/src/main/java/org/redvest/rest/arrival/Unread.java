// SPDX-License-Identifier: MulanPSL-2.0
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

  /**
   * For a body that a resource reads as it comes: once there is an answer, no more of it. All is
   * registered beforehand, for while the head is written it is too late for more.
   */
  static void cutOffWhenAnswered(RoutingContext context) {
    context.addHeadersEndHandler(answering -> announce(context));
    context.addEndHandler(answered -> hangUp(context));
  }

  /** Before the answer is written: whoever goes on sending is cut off, a little later. */
  static void cutOff(RoutingContext context) {
    announce(context);
    context.addEndHandler(answered -> hangUp(context));
  }

  private static void announce(RoutingContext context) {
    if (!context.request().isEnded() && !isStream(context.request())) {
      context.response().putHeader("Connection", "close");
    }
  }

  private static void hangUp(RoutingContext context) {
    var request = context.request();
    if (request.isEnded()) {
      return;
    }
    if (isStream(request)) {
      context.response().reset(0);
      return;
    }
    // afterwards: the framework reads on as soon as there is an answer
    context.vertx().runOnContext(next -> pause(request));
    context.vertx().setTimer(LINGER_MILLIS, later -> request.connection().close());
  }

  private static boolean isStream(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }

  private static void pause(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.pause();
    }
  }
}
