// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The command line.
 *
 * @param publicUrl the address that clients use, without a slash at its end
 */
record Arguments(int port, Path data, String host, String publicUrl, boolean help) {

  static final String USAGE =
      """
      Usage: bin/run [--port N] [--data DIR] [--host H] [--public-url U]
      或者 or: java -jar redvest-standalone.jar [the same]

        --port N        服务端口 port of the service (8080)
        --data DIR      数据目录 where everything is kept (./redvest-data)
        --host H        监听地址 address that the service listens on (127.0.0.1)
        --public-url U  对外网址 address that clients use, where a proxy stands before it
      """;

  static Arguments parse(String... arguments) {
    var port = 8080;
    var data = Path.of("redvest-data");
    var host = "127.0.0.1";
    var publicUrl = "";
    var help = false;
    for (var rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
      var name = rest.next();
      switch (name) {
        case "--port" -> port = port(value(name, rest));
        case "--data" -> data = path(value(name, rest));
        case "--host" -> host = value(name, rest);
        case "--public-url" -> publicUrl = url(value(name, rest));
        case "--help", "-h" -> help = true;
        default -> throw Unstartable.usage("unknown argument " + name);
      }
    }
    var address = publicUrl.isEmpty() ? local(host, port) : publicUrl;
    return new Arguments(port, data.toAbsolutePath().normalize(), host, address, help);
  }

  /** The address at which this machine reaches the service, whatever stands before it. */
  String localUrl() {
    return local(host, port);
  }

  /** The address of what else listens on the same host. */
  String localUrl(int otherPort) {
    return local(host, otherPort);
  }

  private static String local(String host, int port) {
    return "http://" + reachable(host) + ":" + port;
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw Unstartable.usage(name + " needs a value");
    }
    return rest.next();
  }

  private static int port(String text) {
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw Unstartable.usage("--port must be a number from 1 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw Unstartable.usage("--data is no path: " + text);
    }
  }

  private static String url(String text) {
    if (!text.matches("https?://[^\\s?#]+") || !isUri(text)) {
      throw Unstartable.usage("--public-url must begin with http:// or https://, not " + text);
    }
    return text.replaceAll("/+$", "");
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }

  /** An address that listens everywhere is no address to call. */
  private static String reachable(String host) {
    return switch (host) {
      case "0.0.0.0", "::" -> "localhost";
      default -> host.contains(":") ? "[" + host + "]" : host;
    };
  }
}
