// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.redvest.file.FileRefusal;
import org.redvest.file.model.Recognised;

/**
 * Refuses pictures that move, for of many frames nobody could say which one is the evidence; and
 * those that are drawn over and over again, for each pass over a large one costs a second.
 */
final class StillPictures {

  /** A progressive JPEG has about ten, and a telephone's has a small one and a second one in it. */
  private static final int MOST_SCANS = 60;

  private StillPictures() {}

  static void require(Recognised type, byte[] content) {
    boolean moves =
        switch (type) {
          case PNG -> has(content, 8, "acTL", ByteOrder.BIG_ENDIAN);
          case WEBP -> has(content, 12, "ANIM", ByteOrder.LITTLE_ENDIAN);
          case JPEG, PDF -> false;
        };
    if (type == Recognised.JPEG && scans(content) > MOST_SCANS) {
      throw FileRefusal.PICTURE_UNREADABLE.refusal();
    }
    if (moves) {
      throw FileRefusal.PICTURE_ANIMATED.refusal();
    }
  }

  private static int scans(byte[] content) {
    int scans = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] == (byte) 0xFF && content[i + 1] == (byte) 0xDA) {
        scans++;
      }
    }
    return scans;
  }

  /** Both formats are chunks with a length and a name of four letters, in different order. */
  private static boolean has(byte[] content, int start, String name, ByteOrder order) {
    boolean png = order == ByteOrder.BIG_ENDIAN;
    var in = ByteBuffer.wrap(content).order(order);
    long at = start;
    while (at + 8 <= content.length) {
      long length = in.getInt((int) at + (png ? 0 : 4)) & 0xFFFF_FFFFL;
      if (new String(content, (int) at + (png ? 4 : 0), 4, ISO_8859_1).equals(name)) {
        return true;
      }
      // a checksum follows in PNG; in WebP chunks begin at even places
      at += 8 + length + (png ? 4 : length % 2);
    }
    return false;
  }
}
