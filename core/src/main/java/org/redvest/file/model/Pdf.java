// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.redvest.file.FileRefusal;

/**
 * A PDF that is nothing else as well: it begins with its header, nothing follows its end, and no
 * archive could be opened from its tail. It is kept as it is, and only ever saved by whoever gets
 * it.
 */
final class Pdf {

  private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9]");
  private static final Pattern END =
      Pattern.compile("startxref\\s+[0-9]{1,12}\\s+%%EOF\\s{0,4}\\z");

  /** Long enough for the last cross-reference. */
  private static final int TAIL = 1_024;

  /** An archive's last record and its comment, whose length stands in two bytes. */
  private static final int ARCHIVE_TAIL = 22 + 65_535;

  private Pdf() {}

  static void require(byte[] content) {
    var head = new String(content, 0, Math.min(8, content.length), ISO_8859_1);
    if (!HEADER.matcher(head).matches()
        || !END.matcher(tail(content, TAIL)).find()
        || endsAsArchive(tail(content, ARCHIVE_TAIL))) {
      throw FileRefusal.PDF_UNREADABLE.refusal();
    }
  }

  private static boolean endsAsArchive(String tail) {
    for (int at = tail.indexOf("PK\005\006"); at >= 0; at = tail.indexOf("PK\005\006", at + 1)) {
      if (at + 22 <= tail.length()
          && at + 22 + tail.charAt(at + 20) + (tail.charAt(at + 21) << 8) >= tail.length() - 8) {
        return true;
      }
    }
    return false;
  }

  private static String tail(byte[] content, int most) {
    int length = Math.min(most, content.length);
    return new String(content, content.length - length, length, ISO_8859_1);
  }
}
