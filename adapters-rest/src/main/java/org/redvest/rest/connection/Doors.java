// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every port that the process listens on. Vert.x makes this object, by its service file, before
 * there is anything else; so what the rest of the service needs of it is static.
 */
public final class Doors implements VertxServiceProvider {

  private static final Map<Integer, Door> DOORS = new ConcurrentHashMap<>();

  @Override
  public void init(VertxBuilder builder) {
    if (builder.findTransport() instanceof JDKTransport) {
      builder.findTransport(new Watched());
    }
  }

  /** The one that the world comes in by; only where none listens is there none. */
  static Iterable<Door> toTheWorld() {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    return DOORS.entrySet().stream()
        .filter(door -> door.getKey().equals(port))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static final class Watched extends JDKTransport {

    @Override
    public void configure(
        NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
      super.configure(options, domainSocket, bootstrap);
      var door = new Door(Limits.configured(), heads());
      DOORS.put(options.getPort(), door);
      bootstrap.handler(door);
    }

    /** The framework's own bounds, which it does not tell here. */
    private static HttpServerOptions heads() {
      var config = ConfigProvider.getConfig();
      var line = config.getValue("quarkus.http.limits.max-initial-line-length", Integer.class);
      var head = config.getValue("quarkus.http.limits.max-header-size", MemorySize.class);
      return new HttpServerOptions()
          .setMaxInitialLineLength(line)
          .setMaxHeaderSize(head.asBigInteger().intValueExact());
    }
  }
}
