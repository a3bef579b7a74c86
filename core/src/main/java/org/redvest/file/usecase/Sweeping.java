// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.time.Instant;
import java.util.List;
import org.redvest.file.FileId;
import org.redvest.file.in.RemoveStrayFiles.Removed;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.City;

/** The row goes first: what dies between leaves bytes without a row, which the next night finds. */
record Sweeping(FileUseCases feature) {

  private static final int AT_ONCE = 200;

  Removed run() {
    var before = feature.clock().instant().minus(StoredFile.WAITS);
    int files = 0;
    for (var city : feature.work().read(feature.files()::cities)) {
      try {
        files += waiting(city, before);
      } catch (RuntimeException failed) {
        feature.failures().add("files", Integer.toString(city.code()), failed);
      }
    }
    return new Removed(files, bytesWithoutRow(before));
  }

  private int waiting(City city, Instant before) {
    int removed = 0;
    List<FileId> due;
    do {
      due = feature.work().read(() -> feature.files().waitingSince(city, before, AT_ONCE));
      int now = 0;
      for (var id : due) {
        now += remove(id);
      }
      removed += now;
      // a report that names one meanwhile takes it off the list: nothing removed, nothing to do
      due = now == 0 ? List.of() : due;
    } while (due.size() == AT_ONCE);
    return removed;
  }

  private int bytesWithoutRow(Instant before) {
    var old = feature.store().putBefore(before);
    int removed = 0;
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
      var known = feature.work().read(() -> feature.files().known(some));
      for (var id : some) {
        removed += known.contains(id) ? 0 : removeBytes(id);
      }
    }
    return removed;
  }

  private int remove(FileId id) {
    try {
      return feature.work().apart(() -> removeRow(id)) ? removeBytes(id) : 0;
    } catch (RuntimeException failed) {
      feature.failures().add("files", id.value().toString(), failed);
      return 0;
    }
  }

  private boolean removeRow(FileId id) {
    return new Removal(feature.files(), feature.events(), feature.ids())
        .of(id, null, feature.clock().instant());
  }

  private int removeBytes(FileId id) {
    try {
      feature.store().remove(id);
      return 1;
    } catch (RuntimeException failed) {
      feature.failures().add("files", id.value().toString(), failed);
      return 0;
    }
  }
}
