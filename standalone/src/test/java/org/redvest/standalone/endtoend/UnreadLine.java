// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection whose client sends and never reads, as a phone that has lost its network. */
final class UnreadLine implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Socket socket = new Socket();
  private final String host;

  UnreadLine(Replica replica) throws IOException {
    var api = URI.create(replica.api());
    host = api.getAuthority();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(api.getHost(), api.getPort()));
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
