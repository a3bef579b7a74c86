// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileView;
import org.redvest.shared.Sealing;

/** Links to bytes: file and expiry under a keyed hash; nothing is stored. */
record Links(Sealing sealing, Clock clock) {

  /** Long enough to draw a screen and to look at it. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** Where the bytes of a file stand, for the seal. */
  static Sealing.Context context(FileId id) {
    return new Sealing.Context("file", "content", id.value());
  }

  FileView.Link to(FileId id) {
    var expiresAt = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
    var mac = sealing.mac(Sealing.Purpose.FILE_LINK, message(id, expiresAt));
    return new FileView.Link(
        expiresAt, Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
  }

  /** For how many seconds the link is still good. */
  long require(FileId id, FileView.Link link) {
    if (!sealing.verify(
        Sealing.Purpose.FILE_LINK, message(id, link.expiresAt()), decode(link.signature()))) {
      throw FileRefusal.FILE_LINK_INVALID.refusal();
    }
    var left = Duration.between(clock.instant(), link.expiresAt());
    if (!left.isPositive()) {
      throw FileRefusal.FILE_LINK_OVER.refusal();
    }
    return left.toSeconds();
  }

  private static byte[] message(FileId id, Instant expiresAt) {
    return ByteBuffer.allocate(Long.BYTES * 3)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .putLong(expiresAt.getEpochSecond())
        .array();
  }

  private static byte[] decode(String signature) {
    try {
      return Base64.getUrlDecoder().decode(signature);
    } catch (IllegalArgumentException notOurs) {
      throw FileRefusal.FILE_LINK_INVALID.refusal();
    }
  }
}
