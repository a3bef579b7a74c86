// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.redvest.file.model.Recognised;

/**
 * How a telephone was held (Exif 2.32, tag 274): 1 is upright, 2 to 8 are mirrored or turned. It is
 * applied to the picture, because it goes with the rest of the metadata.
 */
record Orientation(int tag) {

  private static final Orientation UPRIGHT = new Orientation(1);

  /** What the picture says; upright where it says nothing that can be read. */
  static Orientation of(Recognised type, byte[] content) {
    if (type != Recognised.JPEG) {
      return UPRIGHT;
    }
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      for (var segment : JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif")) {
        var data = segment.data();
        // a byte of padding stands before the TIFF structure
        try (ImageInputStream exif = new MemoryCacheImageInputStream(data)) {
          if (data.skip(1) == 1) {
            return in((CompoundDirectory) new TIFFReader().read(exif));
          }
        }
      }
      return UPRIGHT;
    } catch (IOException | RuntimeException unreadable) {
      return UPRIGHT;
    }
  }

  private static Orientation in(CompoundDirectory exif) {
    var entry = exif.getEntryById(TIFF.TAG_ORIENTATION);
    return entry != null && entry.getValue() instanceof Number number
        ? new Orientation(number.intValue())
        : UPRIGHT;
  }

  BufferedImage upright(BufferedImage picture) {
    if (tag < 2 || tag > 8) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean lies = tag > 4;
    var target =
        new BufferedImage(lies ? height : width, lies ? width : height, Encoding.typeOf(picture));
    var pen = target.createGraphics();
    try {
      pen.drawImage(picture, transform(width, height), null);
    } finally {
      pen.dispose();
    }
    return target;
  }

  private AffineTransform transform(int w, int h) {
    return switch (tag) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
