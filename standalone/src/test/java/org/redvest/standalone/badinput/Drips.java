// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.redvest.standalone.badinput.Wire.Reply;

/** Bodies that begin and do not go on: more of them than the service has threads. */
final class Drips implements AutoCloseable {

  private static final int MANY = 60;

  private final List<Wire> wires = new ArrayList<>();

  /** Half of them say how long they will be, half come in chunks. */
  static Drips begin() throws IOException {
    var drips = new Drips();
    for (int i = 0; i < MANY; i++) {
      boolean chunked = i % 2 == 1;
      drips.wires.add(
          Wire.open()
              .head(
                  "POST /v1/orders HTTP/1.1",
                  "Content-Type: application/json",
                  chunked ? "Transfer-Encoding: chunked" : "Content-Length: 100")
              .write(chunked ? "1\r\n{\r\n" : "{"));
    }
    return drips;
  }

  List<Reply> replies() throws IOException {
    var replies = new ArrayList<Reply>();
    for (var wire : wires) {
      replies.add(wire.reply());
    }
    return replies;
  }

  @Override
  public void close() throws IOException {
    for (var wire : wires) {
      wire.close();
    }
  }
}
