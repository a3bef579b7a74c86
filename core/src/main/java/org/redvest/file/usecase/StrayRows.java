package org.redvest.file.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.file.FileEvent.FileRemoved;
import org.redvest.file.FileId;
import org.redvest.shared.City;
import org.redvest.shared.Version;

final class StrayRows implements StraySteps {

  private final FileUseCases.Outside outside;

  StrayRows(FileUseCases.Outside outside) {
    this.outside = outside;
  }

  @Override
  public List<City> cities() {
    return outside.files().cities();
  }

  @Override
  public List<FileId> waitingSince(City city, Instant before, int limit) {
    return outside.files().waitingSince(city, before, limit);
  }

  @Override
  public boolean remove(FileId id) {
    var file = outside.files().lock(id).filter(found -> !found.used()).orElse(null);
    if (file == null) {
      return false;
    }
    outside.files().remove(id);
    outside
        .events()
        .append(
            EventEntry.of(
                outside.ids().next(id.code()),
                EventEntry.Kind.FILE,
                id,
                Version.FIRST.next(),
                new FileRemoved(file.order()),
                new Actor.Clock(),
                outside.clock().instant().truncatedTo(ChronoUnit.MICROS),
                Caller.CLOCK));
    return true;
  }

  @Override
  public Set<FileId> known(List<FileId> files) {
    return outside.files().known(files);
  }
}
