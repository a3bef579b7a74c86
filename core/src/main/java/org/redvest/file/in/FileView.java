// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.in;

import java.time.Instant;
import org.redvest.file.model.StoredFile;

/** A file as somebody who may see it sees it, with the link by which he gets its bytes. */
public record FileView(StoredFile file, Link link) {

  /**
   * Opens one file until an instant, for whoever holds it.
   *
   * @param signature in the letters of URLs
   */
  public record Link(Instant expiresAt, String signature) {}
}
