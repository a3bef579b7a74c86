// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** A file on its way: one part of a form. */
public final class Upload {

  private final byte[] content;
  private final String part;
  private final String boundary;

  Upload(byte[] content, String part) {
    this(content, part, "a-boundary-that-nothing-has");
  }

  private Upload(byte[] content, String part, String boundary) {
    this.content = content;
    this.part = part;
    this.boundary = boundary;
  }

  /** As a client sends it that invents its boundaries. */
  Upload between(String other) {
    return new Upload(content, part, other);
  }

  public static Upload of(byte[] content) {
    return new Upload(content, "file");
  }

  public static Upload pdf() {
    return of("%PDF-1.7\nstartxref\n9\n%%EOF".getBytes(US_ASCII));
  }

  public Answer to(Api api, String path) {
    return api.send(call(path));
  }

  /** As it is sent. */
  public Call call(String path) {
    return Call.post(path).body("multipart/form-data; boundary=" + boundary, body());
  }

  private byte[] body() {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x\"\r\n\r\n"
            .formatted(boundary, part)
            .getBytes(US_ASCII);
    var end = "\r\n--%s--\r\n".formatted(boundary).getBytes(US_ASCII);
    return ByteBuffer.allocate(head.length + content.length + end.length)
        .put(head)
        .put(content)
        .put(end)
        .array();
  }
}
