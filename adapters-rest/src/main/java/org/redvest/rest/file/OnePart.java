// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.file;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.redvest.file.FileRefusal;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Refusal;

/**
 * Reads the one part {@code file} of a multipart body (RFC 7578), counting as it comes in: what is
 * too long is refused before the rest of it is read. The part's name for itself and its type are
 * not looked at.
 */
final class OnePart {

  static final int MOST_BYTES = 10_000_000;

  private static final String NAME = "file";

  /** A boundary has 1 to 70 of these characters (RFC 2046, section 5.1.1). */
  private static final Pattern TYPE =
      Pattern.compile(
          "multipart/form-data\\s*;.*boundary=\"?[0-9A-Za-z'()+_,\\-./:=? ]{1,70}\"?.*",
          Pattern.CASE_INSENSITIVE);

  /** Boundaries and headers of one part, generously. */
  private static final int AROUND = 8_192;

  private static final int CHUNK = 65_536;

  private OnePart() {}

  static byte[] read(String contentType, InputStream body) {
    if (!TYPE.matcher(contentType).matches()) {
      throw malformed();
    }
    var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    var decoder =
        new HttpPostMultipartRequestDecoder(
            new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, 1, AROUND);
    try {
      feed(decoder, body);
      return only(decoder);
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      // the decoder throws whatever comes to hand at bodies that are no parts
      throw malformed();
    } finally {
      decoder.destroy();
    }
  }

  private static void feed(HttpPostMultipartRequestDecoder decoder, InputStream body)
      throws IOException {
    long read = 0;
    while (true) {
      var chunk = body.readNBytes(CHUNK);
      read += chunk.length;
      if (read > MOST_BYTES + AROUND) {
        throw tooLarge();
      }
      if (chunk.length == 0) {
        decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
        return;
      }
      decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(chunk)));
    }
  }

  private static byte[] only(HttpPostMultipartRequestDecoder decoder) throws IOException {
    var parts = decoder.getBodyHttpDatas();
    if (parts.size() != 1
        || !(parts.getFirst() instanceof FileUpload file)
        || !file.getName().equals(NAME)
        || !file.isCompleted()) {
      throw malformed();
    }
    if (file.length() > MOST_BYTES) {
      throw tooLarge();
    }
    return file.get();
  }

  private static Refusal tooLarge() {
    return FileRefusal.FILE_TOO_LARGE.refusal(Map.of("megabytes", MOST_BYTES / 1_000_000));
  }

  private static MalformedRequest malformed() {
    return new MalformedRequest(Fault.required(NAME));
  }
}
