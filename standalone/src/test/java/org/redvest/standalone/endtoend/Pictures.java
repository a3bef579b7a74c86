// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as telephones send them, and as others do. */
final class Pictures {

  private static final short EXIF = (short) 0xFFE1;

  private Pictures() {}

  /** A black JPEG of 40 by 20. */
  static byte[] plain() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The same with what a telephone says of where it was taken. */
  static byte[] takenAt(String place) {
    var plain = plain();
    var words = ("Exif\0\0" + place).getBytes(ISO_8859_1);
    return ByteBuffer.allocate(plain.length + words.length + 4)
        .put(plain, 0, 2)
        .putShort(EXIF)
        .putShort((short) (words.length + 2))
        .put(words)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /** A few bytes that say that they are a picture of 50,000 by 50,000. */
  static byte[] bomb() {
    var head =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(ISO_8859_1))
            .putInt(50_000)
            .putInt(50_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var sum = new CRC32();
    sum.update(head);
    return ByteBuffer.allocate(8 + 4 + head.length + 4)
        .put("\211PNG\r\n\032\n".getBytes(ISO_8859_1))
        .putInt(13)
        .put(head)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A PDF for whoever reads from the front, an archive for whoever reads from the end. */
  static byte[] polyglot() {
    return "%PDF-1.7\nstartxref\n9\n%%EOFPK\3\4<script>alert(1)</script>".getBytes(ISO_8859_1);
  }
}
