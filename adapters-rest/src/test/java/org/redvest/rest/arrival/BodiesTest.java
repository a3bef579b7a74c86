// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BodiesTest {

  private static final String ASKING =
      """
      POST / HTTP/1.1\r
      Host: localhost\r
      Content-Length: 2\r
      Expect: 100-continue\r
      Connection: close\r
      \r
      """;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  /** The framework, too, answers one that asks, when it hands the body on. */
  @Test
  void whoever_asks_before_he_sends_is_answered_and_nobody_after_us_answers_again()
      throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), listening())) {
      socket.getOutputStream().write(ASKING.getBytes(US_ASCII));
      var goOn = new String(socket.getInputStream().readNBytes(25), US_ASCII);
      assertThat(goOn).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(afterBody(socket)).startsWith("HTTP/1.1 200").endsWith("asks: null, body: {}");
    }
  }

  private static String afterBody(Socket socket) throws IOException {
    socket.getOutputStream().write("{}".getBytes(US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  private int listening() throws Exception {
    var filters = new Filters();
    new Bodies().register(filters);
    var router = Router.router(vertx);
    filters.getFilters().stream()
        .sorted(Comparator.comparingInt(Filter::getPriority).reversed())
        .forEach(filter -> router.route().handler(filter.getHandler()));
    router
        .route()
        .handler(context ->
            context.end(
                "asks: %s, body: %s"
                    .formatted(context.request().getHeader("Expect"), context.body().asString())));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "localhost")
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .actualPort();
  }
}
