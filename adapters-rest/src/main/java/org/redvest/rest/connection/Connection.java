// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One request after the other: the next is worked on once the answer to the one before has gone,
 * and after whatever else its event loop has to do. Meanwhile nothing more is read. Everything here
 * happens on the event loop.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // what fails here closes the connection, which is seen
final class Connection extends ChannelDuplexHandler {

  private static final long LOOK_MILLIS = 1_000;

  /** An answer has arrived by then; closed at once, the other side might throw it away. */
  private static final long LINGER_MILLIS = 1_000;

  private static final String LATE =
      """
      HTTP/1.1 408 Request Timeout\r
      Cache-Control: no-store\r
      Content-Length: 0\r
      Connection: close\r
      \r
      """;

  private final Patience patience;
  private final BooleanSupplier stopping;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private int requestsWaiting;
  private boolean receiving;
  private boolean answering;
  private boolean last;
  private boolean lingering;

  Connection(Patience patience, BooleanSupplier stopping) {
    this.patience = patience;
    this.stopping = stopping;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    var looking =
        context
            .executor()
            .scheduleWithFixedDelay(
                () -> look(context), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    context.channel().closeFuture().addListener(closed -> looking.cancel(false));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    patience.stirred();
    if (receiving) {
      pass(context, message);
    } else if (last) {
      lingering = true;
      ReferenceCountUtil.release(message);
    } else if (answering || !waiting.isEmpty()) {
      hold(context, message);
    } else {
      pass(context, message);
    }
  }

  private void pass(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      answering = true;
      receiving = true;
    }
    if (message instanceof LastHttpContent) {
      receiving = false;
    }
    context.fireChannelRead(message);
  }

  private void hold(ChannelHandlerContext context, Object message) {
    waiting.add(message);
    context.channel().config().setAutoRead(false);
    if (message instanceof HttpRequest && ++requestsWaiting > Limits.WAITING) {
      last = true;
      context.close();
    }
  }

  private void next(ChannelHandlerContext context) {
    if (last || answering || receiving || waiting.isEmpty()) {
      return;
    }
    // before anything is passed on: whoever then wants a pause keeps it
    context.channel().config().setAutoRead(true);
    do {
      var message = waiting.remove();
      if (message instanceof HttpRequest) {
        requestsWaiting--;
      }
      pass(context, message);
    } while (receiving && !waiting.isEmpty());
    context.fireChannelReadComplete();
    if (!waiting.isEmpty()) {
      context.channel().config().setAutoRead(false);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse answer) {
      if (answer.status().code() < 200) {
        context.write(message, promise);
        return;
      }
      head(answer);
    }
    if (message instanceof LastHttpContent) {
      context.write(message, promise.unvoid().addListener(gone -> answered(context)));
    } else {
      context.write(message, promise);
    }
  }

  private void head(HttpResponse answer) {
    if (stopping.getAsBoolean()) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    last |=
        answer.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    lingering |= last && answer.status().code() >= 400;
  }

  private void answered(ChannelHandlerContext context) {
    answering = false;
    patience.stirred();
    if (last) {
      end(context);
    } else if (!waiting.isEmpty()) {
      context.executor().execute(() -> next(context));
    }
  }

  private void end(ChannelHandlerContext context) {
    if (!receiving && !lingering && waiting.isEmpty()) {
      context.close();
      return;
    }
    context.channel().config().setAutoRead(false);
    if (context.channel() instanceof SocketChannel socket) {
      socket.shutdownOutput();
    }
    context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(ChannelHandlerContext context) {
    var channel = context.channel();
    if (isBusy()) {
      // meanwhile the next head waits for us, and nothing of it may be read
      patience.headBeginsAnew();
    } else if (patience.isHeadLate()) {
      late(context);
      return;
    }
    if (patience.isUnread(channel)) {
      channel.unsafe().close(channel.voidPromise());
    } else if (patience.isIdle() && !answering && (!receiving || channel.config().isAutoRead())) {
      context.close();
    }
  }

  private void late(ChannelHandlerContext context) {
    last = true;
    context
        .pipeline()
        .firstContext()
        .writeAndFlush(Unpooled.copiedBuffer(LATE, StandardCharsets.US_ASCII))
        .addListener(told -> context.close());
  }

  private boolean isBusy() {
    return answering || receiving || !waiting.isEmpty();
  }

  /** Ends it unless there is something to answer, or was a moment ago. */
  void endIfQuiet(ChannelHandlerContext context) {
    if (!isBusy() && !patience.isInHead() && patience.isQuietFor(Door.QUIET)) {
      context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    context.fireChannelInactive();
  }
}
