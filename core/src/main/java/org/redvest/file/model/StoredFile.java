// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.file.FileId;
import org.redvest.file.FileType;
import org.redvest.shared.Version;

/**
 * What is known of a file besides its bytes.
 *
 * @param order the order that it was uploaded for; it lives in the same city
 * @param bytes how many are served, not how many lie in the store
 * @param digest of what is served: lower-case hexadecimal, the first byte names the suite
 * @param used whether the order's service report names it
 */
public record StoredFile(
    FileId id,
    UUID order,
    PersonId owner,
    FileType type,
    long bytes,
    String digest,
    Instant madeAt,
    boolean used)
    implements Subject {

  /** How long a file waits for a report to name it. */
  public static final Duration WAITS = Duration.ofDays(1);

  /** Naming it is the report's doing, which has a version of its own. */
  @Override
  public Version version() {
    return Version.FIRST;
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.FILE;
  }

  public StoredFile use(boolean named) {
    return new StoredFile(id, order, owner, type, bytes, digest, madeAt, named);
  }
}
