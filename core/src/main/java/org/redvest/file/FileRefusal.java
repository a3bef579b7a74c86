// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file;

import org.redvest.shared.Refusal;
import org.redvest.shared.Refusal.Kind;

/** Why something about a file was refused. */
public enum FileRefusal implements Refusal.Code {
  EVIDENCE_UNKNOWN(Kind.INVALID),
  FILES_WAITING(Kind.CONFLICT),
  FILE_EMPTY(Kind.INVALID),
  FILE_LINK_INVALID(Kind.NOT_FOUND),
  FILE_LINK_OVER(Kind.GONE),
  FILE_TOO_LARGE(Kind.TOO_LARGE),
  FILE_TYPE_ARCHIVE(Kind.INVALID),
  FILE_TYPE_HEIC(Kind.INVALID),
  FILE_TYPE_HTML(Kind.INVALID),
  FILE_TYPE_SVG(Kind.INVALID),
  FILE_TYPE_UNKNOWN(Kind.INVALID),
  FILE_UNKNOWN(Kind.NOT_FOUND),
  PDF_UNREADABLE(Kind.INVALID),
  PICTURE_ANIMATED(Kind.INVALID),
  PICTURE_TOO_LARGE(Kind.INVALID),
  PICTURE_UNREADABLE(Kind.INVALID);

  private final Kind kind;

  FileRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
