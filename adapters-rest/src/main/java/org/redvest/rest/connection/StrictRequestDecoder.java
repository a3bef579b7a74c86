// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Takes requests apart as the framework does, and marks those whose head it would mend in silence:
 * what a proxy in front understood otherwise may be two requests to it (RFC 9112, sections 5.2 and
 * 6.1). Marked ones are refused with words by {@link org.redvest.rest.arrival}.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

  private final Patience patience;
  private boolean inHead = true;
  private boolean begun;
  private boolean ambiguous;

  StrictRequestDecoder(HttpServerOptions options, Patience patience) {
    super(options);
    this.patience = patience;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
      throws Exception {
    ambiguous |= inHead && hasFoldedLine(bytes);
    int before = bytes.readerIndex();
    super.decode(context, bytes, out);
    begun |= bytes.readerIndex() > before;
    out.forEach(this::see);
    patience.head(inHead && (begun || bytes.isReadable()));
  }

  private void see(Object message) {
    if (message instanceof HttpRequest request) {
      request.headers().remove(Ambiguity.MARK);
      if (ambiguous) {
        request.headers().set(Ambiguity.MARK, "");
      }
      inHead = false;
    }
    if (message instanceof LastHttpContent) {
      inHead = true;
      begun = false;
      ambiguous = false;
    }
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    ambiguous = true;
    super.handleTransferEncodingChunkedWithContentLength(message);
  }

  /** Whether a line of the head, as far as it is there, begins as if it continued another. */
  private boolean hasFoldedLine(ByteBuf bytes) {
    int line = bytes.readerIndex();
    while (!begun && line < bytes.writerIndex() && isBlank(bytes.getByte(line))) {
      line++;
    }
    boolean first = !begun;
    while (line < bytes.writerIndex() && !isLineEnd(bytes.getByte(line))) {
      if (!first && isSpace(bytes.getByte(line))) {
        return true;
      }
      first = false;
      int end = bytes.indexOf(line, bytes.writerIndex(), (byte) '\n');
      line = end < 0 ? bytes.writerIndex() : end + 1;
    }
    return false;
  }

  private static boolean isSpace(byte one) {
    return one == ' ' || one == '\t';
  }

  private static boolean isLineEnd(byte one) {
    return one == '\r' || one == '\n';
  }

  /** What may stand before a request. */
  private static boolean isBlank(byte one) {
    return isSpace(one) || isLineEnd(one);
  }
}
