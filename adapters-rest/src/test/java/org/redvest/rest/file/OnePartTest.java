// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.file.FileRefusal;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Refusal;

class OnePartTest {

  private static final String TYPE = "multipart/form-data; boundary=xyz";
  private static final String END = "\r\n--xyz--\r\n";

  @Test
  void the_bytes_of_the_part_are_read_as_they_are() {
    var content = new byte[300_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) i;
    }
    assertThat(read(TYPE, part("file", new String(content, ISO_8859_1)) + END)).isEqualTo(content);
    assertThat(read(TYPE, part("file", "") + END)).isEmpty();
  }

  @Test
  void ten_megabytes_are_read_and_one_byte_more_is_not() {
    var most = "x".repeat(OnePart.MOST_BYTES);
    assertThat(read(TYPE, part("file", most) + END)).hasSize(OnePart.MOST_BYTES);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(TYPE, part("file", most + "x") + END))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(FileRefusal.FILE_TOO_LARGE));
  }

  @Test
  void what_never_ends_is_not_read_to_its_end() {
    var endless = new Endless(part("file", ""));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OnePart.read(TYPE, endless));
    assertThat(endless.given).isLessThan(OnePart.MOST_BYTES + 200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--xyz--\r\n",
        "",
        "not a part at all",
        "--xyz\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a\"\r\n\r\nx\r\n--xyz--\r\n",
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file name\r\n--xyz--\r\n",
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off",
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"",
        "--xyz\r\n\r\n\r\n--xyz--\r\n"
      })
  void anything_but_one_part_of_that_name_is_refused(String body) {
    assertThatExceptionOfType(MalformedRequest.class).isThrownBy(() -> read(TYPE, body));
  }

  @Test
  void two_parts_are_one_too_many() {
    var two = part("file", "x") + "\r\n" + part("file", "y") + END;
    assertThatExceptionOfType(MalformedRequest.class).isThrownBy(() -> read(TYPE, two));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "text/plain"})
  void without_a_boundary_there_are_no_parts(String type) {
    assertThatExceptionOfType(MalformedRequest.class)
        .isThrownBy(() -> read(type, part("file", "x") + END));
  }

  @Test
  void a_name_like_a_path_is_not_looked_at() {
    var body = part("file", "x").replace("photo.jpg", "../../etc/passwd") + END;
    assertThat(read(TYPE, body)).isEqualTo(new byte[] {'x'});
  }

  private static String part(String name, String content) {
    return """
    --xyz\r
    Content-Disposition: form-data; name="%s"; filename="photo.jpg"\r
    Content-Type: image/jpeg\r
    \r
    """
            .formatted(name)
        + content;
  }

  private static byte[] read(String type, String body) {
    return OnePart.read(type, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  /** A beginning, and then the same byte for ever. */
  private static final class Endless extends InputStream {

    private final InputStream beginning;
    private long given;

    Endless(String beginning) {
      this.beginning = new ByteArrayInputStream(beginning.getBytes(ISO_8859_1));
    }

    @Override
    public int read() throws IOException {
      given++;
      int next = beginning.read();
      return next < 0 ? 'x' : next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = beginning.read(into, offset, length);
      if (some < 0) {
        Arrays.fill(into, offset, offset + length, (byte) 'x');
        some = length;
      }
      given += some;
      return some;
    }
  }
}
