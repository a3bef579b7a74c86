package org.redvest.file.usecase;

import java.time.Instant;
import java.util.List;
import org.redvest.file.FileId;
import org.redvest.file.in.RemoveStrayFiles;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.City;

/** The row goes first: what dies between leaves bytes without a row, which the next night finds. */
final class Sweeping implements RemoveStrayFiles {

  private static final int AT_ONCE = 200;

  private final FileUseCases.Outside outside;
  private final StraySteps steps;

  Sweeping(FileUseCases.Outside outside, StraySteps steps) {
    this.outside = outside;
    this.steps = steps;
  }

  @Override
  public Removed run() {
    var before = outside.clock().instant().minus(StoredFile.WAITS);
    int files = 0;
    for (var city : steps.cities()) {
      files += waiting(city, before);
    }
    return new Removed(files, bytesWithoutRow(before));
  }

  private int waiting(City city, Instant before) {
    int removed = 0;
    List<FileId> due;
    do {
      due = steps.waitingSince(city, before, AT_ONCE);
      int now = 0;
      for (var id : due) {
        if (steps.remove(id)) {
          outside.store().remove(id);
          now++;
        }
      }
      removed += now;
      // a report that names one meanwhile takes it off the list: nothing removed, nothing to do
      due = now == 0 ? List.of() : due;
    } while (due.size() == AT_ONCE);
    return removed;
  }

  private int bytesWithoutRow(Instant before) {
    var old = outside.store().putBefore(before);
    int removed = 0;
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
      var known = steps.known(some);
      for (var id : some) {
        if (!known.contains(id)) {
          outside.store().remove(id);
          removed++;
        }
      }
    }
    return removed;
  }
}
