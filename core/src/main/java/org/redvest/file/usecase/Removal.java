// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.event.EventLog;
import org.redvest.file.FileEvent.FileRemoved;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.shared.Ids;
import org.redvest.shared.Version;

/** How a row goes that no report names; its bytes go afterwards. */
record Removal(Files files, EventLog events, Ids ids) {

  /**
   * Removes it, unless a report has named the file meanwhile.
   *
   * @param cause the deletion that takes it with it; null for the night
   */
  boolean of(FileId id, @Nullable UUID cause, Instant now) {
    var file = files.lock(id).filter(found -> !found.used());
    file.ifPresent(found -> remove(found, cause, now.truncatedTo(ChronoUnit.MICROS)));
    return file.isPresent();
  }

  private void remove(StoredFile file, @Nullable UUID cause, Instant now) {
    files.remove(file.id());
    events.append(
        new EventEntry(
            ids.next(file.id().code()),
            file.kind(),
            file.id(),
            Version.FIRST.next(),
            new FileRemoved(file.order()),
            new Actor.Clock(),
            null,
            now,
            null,
            cause,
            Caller.CLOCK));
  }
}
