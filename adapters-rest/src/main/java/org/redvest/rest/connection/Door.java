// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A port that is listened on: counts who comes in, and has each connection watched. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // what fails here closes the connection, which is seen
@Sharable
final class Door extends ChannelInboundHandlerAdapter {

  /** A client that asks one thing after the other has begun with the next by then. */
  static final Duration QUIET = Duration.ofMillis(500);

  private static final int IPV6_NETWORK_BYTES = 8;

  private final Limits limits;
  private final HttpServerOptions heads;
  private final Set<Channel> open = ConcurrentHashMap.newKeySet();
  private final Map<Object, Integer> perAddress = new ConcurrentHashMap<>();
  private volatile @Nullable Channel listening;
  private volatile boolean stopping;

  Door(Limits limits, HttpServerOptions heads) {
    this.limits = limits;
    this.heads = heads;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    listening = context.channel();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof Channel connection && !letIn(connection)) {
      connection.unsafe().closeForcibly();
    } else {
      context.fireChannelRead(message);
    }
  }

  private boolean letIn(Channel connection) {
    var address = network(connection);
    if (open.size() >= limits.connections()
        || perAddress.getOrDefault(address, 0) >= limits.perAddress()) {
      return false;
    }
    open.add(connection);
    perAddress.merge(address, 1, Integer::sum);
    connection
        .closeFuture()
        .addListener(closed -> {
          open.remove(connection);
          perAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        });
    connection.pipeline().addLast(new Doorstep());
    return true;
  }

  /** Whoever has an IPv6 network has all its addresses. */
  private static Object network(Channel connection) {
    if (!(connection.remoteAddress() instanceof InetSocketAddress remote)) {
      return "local";
    }
    InetAddress address = remote.getAddress();
    var bytes = address.getAddress();
    return bytes.length > IPV6_NETWORK_BYTES
        ? ByteBuffer.wrap(bytes, 0, IPV6_NETWORK_BYTES).slice()
        : address;
  }

  int connections() {
    return open.size();
  }

  /** From now on each answer is the last on its connection. */
  void announceEnd() {
    stopping = true;
  }

  /** Nobody comes in any more. */
  void shut() {
    var channel = listening;
    if (channel != null) {
      channel.close().syncUninterruptibly();
    }
  }

  void endQuietConnections() {
    for (var connection : open) {
      connection.eventLoop().execute(() -> endIfQuiet(connection));
    }
  }

  private static void endIfQuiet(Channel channel) {
    var context = channel.pipeline().context(Connection.class);
    if (context == null) {
      channel.close();
    } else {
      ((Connection) context.handler()).endIfQuiet(context);
    }
  }

  /** Waits until the framework has made a connection ready for HTTP/1, which is all we watch. */
  private final class Doorstep extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      var pipeline = context.pipeline();
      if (pipeline.get("httpDecoder") != null && pipeline.get("handler") != null) {
        var patience = new Patience(limits);
        var decoder = new StrictRequestDecoder(heads, patience);
        pipeline.replace("httpDecoder", "httpDecoder", decoder);
        pipeline.addBefore("handler", "turns", new Connection(patience, () -> stopping));
      }
      context.fireChannelActive();
      pipeline.remove(this);
    }
  }
}
