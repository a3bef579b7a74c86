// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, made here: the left half red, the right half blue. */
final class Photos {

  /** Where it was taken, as a telephone would say; the words are easy to find again. */
  static final String PLACE = "GPS-34.5721-119.1635";

  private Photos() {}

  static byte[] of(String format, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A JPEG with Exif: how it was held, and where. */
  static byte[] taken(int orientation) {
    var place = (PLACE + "\0").getBytes(ISO_8859_1);
    var tiff = ByteBuffer.allocate(38 + place.length);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    // the description stands for all that a telephone writes
    tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
    tiff.putInt(0).put(place);
    var exif =
        ByteBuffer.allocate(6 + tiff.position())
            .put("Exif\0\0".getBytes(ISO_8859_1))
            .put(tiff.array(), 0, tiff.position())
            .array();
    var plain = of("jpeg", 40, 20);
    return ByteBuffer.allocate(plain.length + exif.length + 4)
        .put(plain, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /** A PNG that only says how large it is. */
  static byte[] claiming(int width, int height) {
    return claiming(width, height, 8);
  }

  static byte[] claiming(int width, int height, int bits) {
    var head =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {(byte) bits, 2, 0, 0, 0});
    return concat("\211PNG\r\n\032\n".getBytes(ISO_8859_1), chunk("IHDR", head.array()));
  }

  static byte[] chunk(String name, byte[] data) {
    var named = concat(name.getBytes(ISO_8859_1), data);
    var checksum = new CRC32();
    checksum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(data.length)
        .put(named)
        .putInt((int) checksum.getValue())
        .array();
  }

  static byte[] concat(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
