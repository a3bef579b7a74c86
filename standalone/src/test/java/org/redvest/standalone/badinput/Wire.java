// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.endtoend.Service;

/** A connection on which anything can be written, as no library for HTTP would. */
final class Wire implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_MILLIS = 40_000;
  private static final int NARROW_BYTES = 4_096;
  private static final int DRIP_MILLIS = 50;
  private static final byte[] CHUNK = "a".repeat(65_536).getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private long sent;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  /** What came back: the first line's status and the document, where there is one. */
  record Reply(int status, String text) {

    JsonNode problem() throws IOException {
      var start = text.indexOf("\r\n\r\n{");
      return JSON.readTree(text.substring(start + 4, text.lastIndexOf('}') + 1));
    }
  }

  static Wire open() throws IOException {
    return to(Service.running().process().api());
  }

  /** A connection to this address of a service. */
  static Wire to(String service) throws IOException {
    return to(service, new Socket());
  }

  /** One that holds hardly anything of what nobody reads. */
  static Wire narrow(String service) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(NARROW_BYTES);
    return to(service, socket);
  }

  private static Wire to(String service, Socket socket) throws IOException {
    var api = URI.create(service);
    socket.connect(new InetSocketAddress(api.getHost(), api.getPort()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new Wire(socket);
  }

  /** Lines of a head, with the empty one after them. */
  Wire head(String... lines) throws IOException {
    return write(String.join("\r\n", lines) + "\r\nHost: here\r\nAccept-Language: en\r\n\r\n");
  }

  Wire write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Wire write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    sent += bytes.length;
    return this;
  }

  /** As many bytes, in chunks or as they are, as long as the other side takes them. */
  Wire flood(long bytes, boolean chunked) {
    try {
      while (sent < bytes && socket.getInputStream().available() == 0) {
        if (chunked) {
          write("10000\r\n");
        }
        write(CHUNK);
        if (chunked) {
          write("\r\n");
        }
      }
    } catch (IOException enough) {
      // the other side hung up; what it said before is still there to be read
    }
    return this;
  }

  /** The same so often, as long as the other side takes it. */
  void flood(String text, int times) {
    try {
      for (int i = 0; i < times; i++) {
        write(text);
      }
    } catch (IOException enough) {
      // the other side hung up
    }
  }

  /** Waits for the beginning of an answer. */
  void awaitAnswer() throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new EOFException();
    }
  }

  /** Takes what has come so far, and waits for nothing. */
  void readWhatIsThere() throws IOException {
    var in = socket.getInputStream();
    in.skipNBytes(in.available());
  }

  /** Until the other side has hung up on somebody who reads nothing. */
  void untilGone() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    try {
      while (System.nanoTime() < deadline) {
        write("G");
        TimeUnit.MILLISECONDS.sleep(DRIP_MILLIS);
      }
    } catch (IOException gone) {
      return;
    }
    throw new AssertionError("still there");
  }

  long sent() {
    return sent;
  }

  /** Waits for the word that a body may come: whoever says it is there to take it. */
  Wire awaitContinue() throws IOException {
    var said = new StringBuilder();
    while (said.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException(said.toString());
      }
      said.append((char) next);
    }
    if (!said.toString().startsWith("HTTP/1.1 100 ")) {
      throw new IOException(said.toString());
    }
    return this;
  }

  /** Everything until the other side closes or has said all of a document. */
  Reply reply() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      for (int next = socket.getInputStream().read();
          next >= 0;
          next = socket.getInputStream().read()) {
        bytes.write(next);
        if ((next == '}' || next == '\n')
            && socket.getInputStream().available() == 0
            && isWhole(bytes.toString(StandardCharsets.UTF_8))) {
          break;
        }
      }
    } catch (IOException reset) {
      // closed with what we had still to send
    }
    var text = bytes.toString(StandardCharsets.UTF_8);
    return new Reply(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
  }

  /** Everything that comes until the other side closes, as it must. */
  String untilClosed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (SocketTimeoutException open) {
      throw new AssertionError("still open after " + bytes, open);
    } catch (IOException reset) {
      // closed with what we had still to send
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes a byte now and then, until the other side has had enough. */
  String drip(String text) throws IOException, InterruptedException {
    try {
      for (int i = 0; i < text.length(); i++) {
        if (socket.getInputStream().available() > 0) {
          break;
        }
        write(text.substring(i, i + 1));
        TimeUnit.MILLISECONDS.sleep(DRIP_MILLIS);
      }
    } catch (IOException enough) {
      // what it said before is still there to be read
    }
    return untilClosed();
  }

  private static boolean isWhole(String text) {
    return text.endsWith("}")
        || (text.endsWith("\r\n\r\n") && text.toLowerCase(Locale.ROOT).contains("length: 0\r\n"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
