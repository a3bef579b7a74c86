// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection that is used again and again, as a proxy's is, and that knows of each request
 * whether it was sent.
 */
final class KeptAlive implements AutoCloseable {

  private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(1).toMillis();

  private final Socket socket = new Socket();
  private final InputStream in;
  private final String host;

  /** What came back. */
  record Reply(int status, boolean last, String body) {}

  KeptAlive(String api) throws IOException {
    var address = URI.create(api);
    host = address.getAuthority();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Whether the other side has hung up while nothing was under way: then nothing is lost. */
  boolean isOver() throws IOException {
    try {
      socket.setSoTimeout(1);
      in.mark(1);
      if (in.read() < 0) {
        return true;
      }
      throw new AssertionError("an answer to nothing");
    } catch (SocketTimeoutException waiting) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  Reply post(String path, String token, String key, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, host, token, key, body.length);
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());
    return reply();
  }

  private Reply reply() throws IOException {
    var status = 0;
    var length = 0;
    var last = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var lower = line.toLowerCase(Locale.ROOT);
      if (status == 0) {
        status = Integer.parseInt(line.substring(9, 12));
      } else if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.equals("connection: close")) {
        last = true;
      }
    }
    return new Reply(status, last, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("closed without an answer");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
