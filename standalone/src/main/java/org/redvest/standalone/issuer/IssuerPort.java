package org.redvest.standalone.issuer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.redvest.standalone.PrivateFile;

/**
 * The same port at every start where possible, so that tokens and settings of clients stay valid.
 */
final class IssuerPort {

  static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final int ANY = 0;

  private final PrivateFile file;

  IssuerPort(PrivateFile file) {
    this.file = file;
  }

  int choose() throws IOException {
    var port = remembered();
    if (port == ANY) {
      port = free(ANY);
      file.write(Integer.toString(port));
    }
    return port;
  }

  private int remembered() {
    try {
      return file.exists() ? free(Integer.parseInt(file.read().strip())) : ANY;
    } catch (IOException | NumberFormatException taken) {
      return ANY;
    }
  }

  private static int free(int port) throws IOException {
    try (var probe = new ServerSocket(port, 1, LOOPBACK)) {
      return probe.getLocalPort();
    }
  }
}
