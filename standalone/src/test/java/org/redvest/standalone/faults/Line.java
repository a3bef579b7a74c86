// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A line between a replica and its database, which can be cut: refused, or half open, so that what
 * is sent arrives nowhere and nobody says so.
 */
final class Line implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  private final InetSocketAddress there;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket here;
  private volatile boolean dead;

  private Line(int port) throws IOException {
    this.there = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    this.here = listen(0);
  }

  /** A line to the database that a replica with this environment would use. */
  static Line to(Map<String, String> environment) throws IOException {
    var address = ADDRESS.matcher(environment.get("REDVEST_DATABASE_URL"));
    if (!address.find()) {
      throw new IllegalArgumentException(environment.get("REDVEST_DATABASE_URL"));
    }
    return new Line(Integer.parseInt(address.group(1)));
  }

  /** The same environment, with the database at the other end of this line. */
  Map<String, String> into(Map<String, String> environment) {
    var through = new HashMap<>(environment);
    through.computeIfPresent(
        "REDVEST_DATABASE_URL",
        (_, url) -> ADDRESS.matcher(url).replaceFirst("127.0.0.1:" + here.getLocalPort()));
    return through;
  }

  /** Nobody listens, and who was connected is no longer. */
  void refuse() throws IOException {
    here.close();
    hangUp();
  }

  /** Everything sent is swallowed; new connections are taken, and nobody answers them. */
  void goDead() {
    dead = true;
  }

  /** As before; what was connected through a dead line stays dead, as it does after a lost node. */
  void mend() throws IOException {
    dead = false;
    if (here.isClosed()) {
      here = listen(here.getLocalPort());
    }
  }

  private ServerSocket listen(int port) throws IOException {
    var listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    Thread.ofVirtual().start(() -> accept(listening));
    return listening;
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        var client = listening.accept();
        var server = new Socket();
        sockets.add(client);
        sockets.add(server);
        server.connect(there);
        var connection = new Connection();
        Thread.ofVirtual().start(() -> connection.carry(client, server));
        Thread.ofVirtual().start(() -> connection.carry(server, client));
      }
    } catch (IOException closed) {
      // by whoever cuts the line
    }
  }

  private final class Connection {

    private volatile boolean lost;

    void carry(Socket from, Socket to) {
      var buffer = new byte[8192];
      try {
        for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
          if (dead) {
            lost = true;
          }
          if (!lost) {
            to.getOutputStream().write(buffer, 0, read);
          }
        }
        if (!lost) {
          to.close();
        }
      } catch (IOException closed) {
        // from one side or the other
      }
    }
  }

  private void hangUp() {
    sockets.forEach(socket -> {
      try {
        socket.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    });
    sockets.clear();
  }

  @Override
  public void close() throws IOException {
    refuse();
  }
}
