// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever was turned away has not flooded anything. */
class FloodTest {

  private static final int MANY = 10;

  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger letIn = new AtomicInteger();

  @Test
  @Timeout(30)
  void it_has_begun_when_everybody_was_let_in() throws Exception {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var api = "http://127.0.0.1:" + server.getLocalPort();
      Thread.ofVirtual().start(() -> serve(server));

      try (var _ = Flood.begin(api, MANY, () -> "GET / HTTP/1.1\r\n\r\n")) {
        assertThat(turnedAway).hasValue(MANY);
        assertThat(letIn).hasValueGreaterThanOrEqualTo(MANY);
      }
    }
  }

  /** The first come in vain, as to a service that has too many connections. */
  private void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        if (turnedAway.get() < MANY) {
          turnedAway.incrementAndGet();
          socket.close();
        } else {
          letIn.incrementAndGet();
          socket.getOutputStream().write("HTTP/1.1 200 \r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException over) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(over);
        }
      }
    }
  }
}
