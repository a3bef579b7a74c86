// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/**
 * An uploaded text with the encoding that it was found to have: UTF-8, with or without a byte order
 * mark, or GB18030, which spreadsheets in China still write. Lines that cannot be decoded are
 * named, and empty in the text, so that the others keep their numbers.
 */
record DecodedText(String text, Charset encoding, Set<Integer> undecodable) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** How long a byte order mark is. */
  static final int MARK_BYTES = MARK.length;

  static DecodedText of(byte[] bytes) {
    var utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8.undecodable().isEmpty() || startsWithMark(bytes) || utf8.isMostlyRight()) {
      return utf8;
    }
    return decode(bytes, GB18030);
  }

  /**
   * GB18030 gives a meaning to nearly all bytes, so a UTF-8 file with a few broken lines would turn
   * into other characters. Where most lines beyond ASCII are UTF-8, the file is.
   */
  private boolean isMostlyRight() {
    long beyondAscii = text.lines().filter(line -> line.chars().anyMatch(c -> c > 0x7F)).count();
    return beyondAscii > undecodable.size();
  }

  private static DecodedText decode(byte[] bytes, Charset charset) {
    var lines = new ArrayList<String>();
    var undecodable = new TreeSet<Integer>();
    int start = startsWithMark(bytes) ? MARK.length : 0;
    for (int end = start; end <= bytes.length; end++) {
      // no byte of a longer character is a line feed, in either encoding
      if (end == bytes.length || bytes[end] == '\n') {
        try {
          var line = ByteBuffer.wrap(bytes, start, end - start);
          lines.add(charset.newDecoder().decode(line).toString());
        } catch (CharacterCodingException broken) {
          lines.add("");
          undecodable.add(lines.size());
        }
        start = end + 1;
      }
    }
    return new DecodedText(String.join("\n", lines), charset, undecodable);
  }

  static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
  }
}
