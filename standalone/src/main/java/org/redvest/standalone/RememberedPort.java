// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The same port at every start where possible, so that tokens and settings of clients stay valid.
 */
public final class RememberedPort {

  public static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final int ANY = 0;

  private final PrivateFile file;

  public RememberedPort(PrivateFile file) {
    this.file = file;
  }

  public int choose() throws IOException {
    return choose(LOOPBACK);
  }

  /** One that is free where it will be listened on. */
  public int choose(InetAddress address) throws IOException {
    var port = remembered(address);
    if (port == ANY) {
      port = free(address, ANY);
      file.write(Integer.toString(port));
    }
    return port;
  }

  private int remembered(InetAddress address) {
    try {
      return file.exists() ? free(address, Integer.parseInt(file.read().strip())) : ANY;
    } catch (IOException | IllegalArgumentException takenOrNone) {
      return ANY;
    }
  }

  private static int free(InetAddress address, int port) throws IOException {
    try (var probe = new ServerSocket(port, 1, address)) {
      return probe.getLocalPort();
    }
  }
}
