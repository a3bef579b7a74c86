// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import java.time.Instant;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.FileType;

/** A file whose bytes are stored and whose row is not yet. */
public record Draft(FileId id, UUID order, FileType type, long bytes, String digest) {

  /** The file as its owner's, which no report names yet. */
  public StoredFile of(PersonId owner, Instant now) {
    return new StoredFile(id, order, owner, type, bytes, digest, now, false);
  }
}
