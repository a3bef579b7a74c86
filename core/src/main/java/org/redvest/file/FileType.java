// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file;

/** What is kept; whatever else comes in becomes one of these or is refused. */
public enum FileType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  PDF("application/pdf");

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a page may show it; anything else is only saved. */
  public boolean isPicture() {
    return this != PDF;
  }
}
