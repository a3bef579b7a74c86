// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import org.redvest.file.FileType;

/** Makes of an upload what may be kept of it. */
public final class Cleaning {

  /** Somebody who knows pictures. */
  public interface Pictures {

    /**
     * The same picture, upright, drawn anew: without its metadata and whatever else came with it.
     *
     * @throws org.redvest.shared.Refusal when it is broken, moves, or would be too large to draw
     */
    Kept redraw(Recognised type, byte[] content);
  }

  /** What is kept. */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  public record Kept(FileType type, byte[] content) {}

  private Cleaning() {}

  public static Kept of(byte[] content, Pictures pictures) {
    var type = Recognised.of(content);
    return switch (type) {
      case JPEG, PNG, WEBP -> pictures.redraw(type, content);
      case PDF -> {
        Pdf.require(content);
        yield new Kept(FileType.PDF, content);
      }
    };
  }
}
