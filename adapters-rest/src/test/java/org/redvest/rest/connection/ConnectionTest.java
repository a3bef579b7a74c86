// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where any head that is waited for is late as soon as somebody looks. */
class ConnectionTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Patience patience =
      new Patience(new Limits(10, 10, Duration.ofNanos(-1), LONG, LONG));
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new StrictRequestDecoder(new HttpServerOptions(), patience),
          new Connection(patience, () -> false));

  @BeforeEach
  void stopTheClock() {
    channel.freezeTime();
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void a_head_that_does_not_end_is_late_and_whoever_sent_it_is_told() {
    send("GET /slow HTTP/1.1\r\nHo");
    look();

    assertThat(channel.isOpen()).isFalse();
    assertThat(told())
        .startsWith("HTTP/1.1 408 Request Timeout\r\n")
        .contains("\r\nCache-Control: no-store\r\n", "\r\nConnection: close\r\n")
        .endsWith("\r\n\r\n");
  }

  /** Nothing more is read while one is worked on, so that the third could not end. */
  @Test
  void a_head_that_waits_for_an_answer_before_it_is_not_late() {
    send(head("/first") + head("/second") + "GET /third HTTP/1.1\r\nHo");
    assertThat(arrived()).isEqualTo("/first");
    look();
    assertThat(channel.isOpen()).isTrue();

    answer();
    assertThat(channel.<HttpResponse>readOutbound()).isNotNull();
    assertThat(arrived()).isEqualTo("/second");
    look();
    assertThat(channel.isOpen()).isTrue();

    answer();
    assertThat(channel.<HttpResponse>readOutbound()).isNotNull();
    look();
    assertThat(channel.isOpen()).isFalse();
    assertThat(told()).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void an_answer_that_nobody_takes_ends_the_connection() {
    var unread = new Patience(new Limits(10, 10, LONG, LONG, Duration.ofNanos(-1)));
    var full =
        new EmbeddedChannel(
            new StrictRequestDecoder(new HttpServerOptions(), unread),
            new Connection(unread, () -> false)) {
          @Override
          protected void doWrite(ChannelOutboundBuffer answers) {
            // the other side takes nothing
          }
        };
    full.freezeTime();
    full.writeInbound(Unpooled.copiedBuffer(head("/first"), US_ASCII));
    look(full);
    assertThat(full.isOpen()).isTrue();

    full.writeOutbound(Unpooled.copiedBuffer("an answer", US_ASCII));
    look(full);
    assertThat(full.isOpen()).isFalse();
    assertThatThrownBy(full::finishAndReleaseAll).isInstanceOf(ClosedChannelException.class);
  }

  private static String head(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private void send(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
  }

  /** Which request is worked on now. */
  private @Nullable String arrived() {
    for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
      try {
        if (message instanceof HttpRequest request) {
          return request.uri();
        }
      } finally {
        ReferenceCountUtil.release(message);
      }
    }
    return null;
  }

  private void answer() {
    channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
    channel.runPendingTasks();
  }

  private void look() {
    look(channel);
  }

  private static void look(EmbeddedChannel channel) {
    channel.advanceTimeBy(1, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  private String told() {
    ByteBuf words = channel.readOutbound();
    try {
      return words.toString(US_ASCII);
    } finally {
      words.release();
    }
  }
}
