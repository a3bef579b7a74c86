// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static org.redvest.file.FileRefusal.PICTURE_TOO_LARGE;
import static org.redvest.file.FileRefusal.PICTURE_UNREADABLE;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.redvest.file.FileType;
import org.redvest.file.model.Cleaning.Kept;
import org.redvest.file.model.Cleaning.Pictures;
import org.redvest.file.model.Recognised;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/**
 * Decodes and encodes anew, so that nothing but the picture is left: no place where it was taken,
 * no device, no second file behind the first. What it declares is looked at before it is decoded,
 * for a small file may unfold to gigabytes.
 */
final class RedrawnPictures implements Pictures {

  /** More than any telephone's ordinary setting takes. */
  private static final long MOST_PIXELS = 40_000_000;

  /**
   * The decoders work row by row: millions of rows of a pixel cost what a picture of them would.
   */
  private static final int LONGEST_SIDE = 20_000;

  /** Photographs have eight bits a colour; twice as many take twice the memory, and more time. */
  private static final long MOST_DEEP_PIXELS = 16_000_000;

  private static final int ORDINARY_BITS = 8;

  /** Where the first chunk of a PNG says how many bits a colour has (RFC 2083, section 4.1.1). */
  private static final int PNG_BITS = 24;

  /** Beyond this every second row and column is left out: enough to see what was done. */
  private static final long KEPT_PIXELS = 16_000_000;

  /** One picture takes up to 200 MB while it is drawn. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore easels = new Semaphore(AT_ONCE);

  @Override
  public Kept redraw(Recognised type, byte[] content) {
    StillPictures.require(type, content);
    try {
      if (!easels.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw SharedRefusal.BUSY.refusal();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SharedRefusal.BUSY.refusal();
    }
    try {
      var drawn = Orientation.of(type, content).upright(decoded(type, content));
      return type == Recognised.PNG
          ? new Kept(FileType.PNG, Encoding.png(drawn))
          : new Kept(FileType.JPEG, Encoding.jpeg(drawn));
    } finally {
      easels.release();
    }
  }

  private static BufferedImage decoded(Recognised type, byte[] content) {
    var reader = reader(type);
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      var cutOff = new AtomicBoolean();
      reader.addIIOReadWarningListener((_, warning) -> cutOff.compareAndSet(false, isCut(warning)));
      var parameters = reader.getDefaultReadParam();
      int step = step(reader.getWidth(0), reader.getHeight(0), bits(type, content));
      parameters.setSourceSubsampling(step, step, 0, 0);
      var picture = reader.read(0, parameters);
      if (cutOff.get()) {
        throw PICTURE_UNREADABLE.refusal();
      }
      return picture;
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // decoders throw whatever comes to hand at pictures that lie about themselves
      throw PICTURE_UNREADABLE.refusal();
    } finally {
      reader.dispose();
    }
  }

  private static int step(int width, int height, int bits) {
    long pixels = (long) width * height;
    long most = bits > ORDINARY_BITS ? MOST_DEEP_PIXELS : MOST_PIXELS;
    if (pixels > most || width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw PICTURE_TOO_LARGE.refusal(Map.of("megapixels", most / 1_000_000, "side", LONGEST_SIDE));
    }
    return pixels > KEPT_PIXELS ? 2 : 1;
  }

  /** Of a colour, as its head says; of these formats PNG alone has more than eight. */
  private static int bits(Recognised type, byte[] content) {
    return type == Recognised.PNG && content.length > PNG_BITS ? content[PNG_BITS] : ORDINARY_BITS;
  }

  /** The JDK draws what is missing in grey, and only says so. */
  private static boolean isCut(String warning) {
    return warning.contains("Premature") || warning.contains("EOI");
  }

  private static ImageReader reader(Recognised type) {
    return switch (type) {
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
      case PDF -> throw new IllegalArgumentException("no picture");
    };
  }
}
