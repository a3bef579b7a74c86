// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Sealing;

/**
 * The beginning of a checkpoint's file, which is signed as a whole: what was the end of each chain
 * at an instant, of those that grew since the checkpoint before. Lines of text, so that a person
 * can read it and a line can be found.
 *
 * @param number 1 for the first
 * @param at when it was made
 * @param previous the digest of the file before, in hexadecimal; a dash for the first
 */
record Checkpoint(long number, Instant at, String previous) {

  static final String FORM = "redvest checkpoint 1";

  /** In the place of the digest of the one before. */
  static final String NONE = "-";

  private static final String SIGNATURE = "signature ";

  /** Before the lines of the heads. */
  String header() {
    return FORM + "\nnumber " + number + "\nat " + at + "\nprevious " + previous + "\n";
  }

  static String head(int city, String kind, UUID subject, long sequence, byte[] mac) {
    return "head %d %s %s %d %s\n"
        .formatted(
            city, kind, subject, sequence, HexFormat.of().formatHex(HistoryMacs.shortened(mac)));
  }

  /** The last line, once all heads are there. */
  static String signature(byte[] text, Sealing sealing) {
    return SIGNATURE + HexFormat.of().formatHex(sealing.sign(text)) + "\n";
  }

  /** A file that is as it was written, or null. */
  static @Nullable Checkpoint read(byte[] file, Sealing sealing) {
    int end = signatureIn(file);
    try {
      var signature =
          HexFormat.of()
              .parseHex(
                  new String(
                          file,
                          end + SIGNATURE.length(),
                          file.length - end - SIGNATURE.length(),
                          StandardCharsets.US_ASCII)
                      .strip());
      if (!sealing.verifySignature(Arrays.copyOf(file, end), signature)) {
        return null;
      }
      var lines = new String(file, 0, Math.min(end, 1_000), StandardCharsets.UTF_8).split("\n", 5);
      return lines[0].equals(FORM)
          ? new Checkpoint(
              Long.parseLong(value(lines[1])), Instant.parse(value(lines[2])), value(lines[3]))
          : null;
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
      return null;
    }
  }

  boolean isFirst() {
    return previous.equals(NONE);
  }

  static String digest(byte[] file, Sealing sealing) {
    return HexFormat.of().formatHex(sealing.digest(file));
  }

  /** By the suite that its own digest names, whichever is in use now. */
  boolean follows(byte[] file, Sealing sealing) {
    try {
      return sealing.verifyDigest(file, HexFormat.of().parseHex(previous));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException("the checkpoint cannot be read: " + file, unreadable);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static int signatureIn(byte[] file) {
    for (int i = file.length - 2; i >= 0; i--) {
      if (file[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
