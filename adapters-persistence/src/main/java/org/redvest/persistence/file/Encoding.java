// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture and nothing else. */
final class Encoding {

  private static final float QUALITY = 0.85f;

  private Encoding() {}

  static byte[] png(BufferedImage picture) {
    return write("png", picture);
  }

  /** JPEG knows no transparency: what was transparent becomes white. */
  static byte[] jpeg(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
        || picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return write("jpeg", picture);
    }
    var opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    var pen = opaque.createGraphics();
    try {
      pen.drawImage(picture, 0, 0, Color.WHITE, null);
    } finally {
      pen.dispose();
    }
    return write("jpeg", opaque);
  }

  /** A plain type that graphics draw on, with transparency where there was any. */
  static int typeOf(BufferedImage picture) {
    return picture.getColorModel().hasAlpha()
        ? BufferedImage.TYPE_4BYTE_ABGR
        : BufferedImage.TYPE_3BYTE_BGR;
  }

  private static byte[] write(String format, BufferedImage picture) {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var parameters = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
