// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redvest.file.FileRefusal;

/**
 * What a file is, told by its first bytes alone: names and headers are whatever the sender likes.
 */
public enum Recognised {
  JPEG,
  PNG,
  WEBP,
  PDF;

  private static final List<String> ARCHIVES =
      List.of(
          "PK\003\004",
          "PK\005\006",
          "PK\007\010",
          "\037\213",
          "7z\274\257\047\034",
          "Rar!",
          "\3757zXZ",
          "BZh");

  /** The brands of HEIF pictures (ISO 23008-12) that phones write. */
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  private static final List<String> HTML =
      List.of("<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<meta");

  private static final int TEXT_SEARCHED = 4_096;

  /** The type, or the reason why it is none that is taken. */
  public static Recognised of(byte[] content) {
    if (content.length == 0) {
      throw FileRefusal.FILE_EMPTY.refusal();
    }
    if (at(content, 0, "\377\330\377")) {
      return JPEG;
    }
    if (at(content, 0, "\211PNG\r\n\032\n")) {
      return PNG;
    }
    if (at(content, 0, "RIFF") && at(content, 8, "WEBP")) {
      return WEBP;
    }
    if (at(content, 0, "%PDF-")) {
      return PDF;
    }
    throw reasonAgainst(content).refusal();
  }

  private static FileRefusal reasonAgainst(byte[] content) {
    if (at(content, 4, "ftyp") && HEIC.contains(latin(content, 8, 4))) {
      return FileRefusal.FILE_TYPE_HEIC;
    }
    if (ARCHIVES.stream().anyMatch(magic -> at(content, 0, magic)) || at(content, 257, "ustar")) {
      return FileRefusal.FILE_TYPE_ARCHIVE;
    }
    var text = latin(content, 0, TEXT_SEARCHED).toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) {
      return FileRefusal.FILE_TYPE_SVG;
    }
    return HTML.stream().anyMatch(text::contains)
        ? FileRefusal.FILE_TYPE_HTML
        : FileRefusal.FILE_TYPE_UNKNOWN;
  }

  private static boolean at(byte[] content, int offset, String magic) {
    return latin(content, offset, magic.length()).equals(magic);
  }

  private static String latin(byte[] content, int offset, int length) {
    int from = Math.min(offset, content.length);
    return new String(content, from, Math.min(length, content.length - from), ISO_8859_1);
  }
}
