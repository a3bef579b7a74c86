// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The same GET over and over, one after the other on each connection. Sockets and nothing else, so
 * that the machine's time goes to the service and not to a client.
 */
final class Load {

  private final int port;
  private final byte[] request;
  private final int connections;

  Load(String api, String path, String token, int connections) {
    this.port = URI.create(api).getPort();
    this.request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, port, token)
            .getBytes(US_ASCII);
    this.connections = connections;
  }

  /** Answers per second; every one must be a 200. */
  double perSecond(Duration time) throws Exception {
    var end = System.nanoTime() + time.toNanos();
    Callable<Long> connection = () -> answersUntil(end);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = 0L;
      for (Future<Long> done :
          threads.invokeAll(Stream.generate(() -> connection).limit(connections).toList())) {
        answers += done.get();
      }
      return answers * 1e9 / time.toNanos();
    }
  }

  private long answersUntil(long end) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setTcpNoDelay(true);
      var out = socket.getOutputStream();
      var in = new BufferedInputStream(socket.getInputStream());
      var answers = 0L;
      while (System.nanoTime() < end) {
        out.write(request);
        out.flush();
        readAnswer(in);
        answers++;
      }
      return answers;
    }
  }

  private static void readAnswer(InputStream in) throws IOException {
    var status = line(in);
    if (!status.startsWith("http/1.1 200")) {
      throw new IOException(status);
    }
    var length = 0;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the service hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString().toLowerCase(Locale.ROOT);
  }
}
