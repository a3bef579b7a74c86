package org.redvest.standalone.endtoend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A connection whose client sends and never reads, as a phone that has lost its network. Once it is
 * full, what the service answers stays with the service.
 */
final class UnreadLine implements AutoCloseable {

  /** As much as no buffer between two processes of one machine holds. */
  private static final int LARGE_ANSWERS = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Socket socket = new Socket();
  private final String host;

  UnreadLine(Replica replica) throws IOException {
    var api = URI.create(replica.api());
    host = api.getAuthority();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(api.getHost(), api.getPort()));
  }

  /** Asks for more than the line can carry. */
  void fill(Person person) throws IOException {
    for (int i = 0; i < LARGE_ANSWERS; i++) {
      write(head("GET", "/q/openapi", person) + "\r\n", new byte[0]);
    }
  }

  void send(Person person, String path, String key, Object body) throws IOException {
    var content = JSON.writeValueAsBytes(body);
    write(
        head("POST", path, person)
            + "Content-Type: application/json\r\nIdempotency-Key: "
            + key
            + "\r\nContent-Length: "
            + content.length
            + "\r\n\r\n",
        content);
  }

  private String head(String method, String path, Person person) {
    return "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
        .formatted(method, path, host, Service.running().token(person));
  }

  private void write(String head, byte[] content) throws IOException {
    var out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
  }

  /** What came through after all, read once the other end is gone. */
  String received() {
    var text = new StringBuilder();
    try {
      socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
      var in = socket.getInputStream();
      var bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException stuck) {
      throw new AssertionError("the other end is still there", stuck);
    } catch (IOException reset) {
      // the end of what came
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
