package org.redvest.file.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.event.EventEntry;
import org.redvest.file.FileEvent.FileRemoved;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;
import org.redvest.shared.Version;

/**
 * What becomes of somebody's files when he deletes his account: those that no report names go with
 * him. Evidence of a service stays as long as the order keeps it; its owner is then an id that
 * leads to nobody. Only rows are removed here, and their bytes by the night that follows.
 */
final class FilesOfPerson implements KeeperOfPersonalData {

  private final FileUseCases.Outside outside;

  FilesOfPerson(FileUseCases.Outside outside) {
    this.outside = outside;
  }

  @Override
  public Turn turn() {
    return Turn.FILES;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    return PersonalCopy.ofFiles(
        outside.files().ofOwner(city, person).stream().map(FilesOfPerson::copy).toList());
  }

  private static PersonalCopy.OwnFile copy(StoredFile file) {
    return new PersonalCopy.OwnFile(
        file.id().value(),
        file.order(),
        file.type().name(),
        file.bytes(),
        file.digest(),
        file.madeAt(),
        file.used());
  }

  @Override
  public List<Duty> duties(PersonId person, City city, Instant at) {
    return List.of();
  }

  @Override
  public List<UUID> heldOf(PersonId person, City city) {
    return outside.files().ofOwner(city, person).stream()
        .filter(file -> !file.used())
        .map(file -> file.id().value())
        .toList();
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    outside
        .files()
        .lock(new FileId(what))
        .filter(file -> !file.used())
        .ifPresent(file -> remove(file, departure, now.truncatedTo(ChronoUnit.MICROS)));
    return Optional.empty();
  }

  private void remove(StoredFile file, Departure departure, Instant now) {
    outside.files().remove(file.id());
    outside
        .events()
        .append(
            EventEntry.consequence(
                outside.ids().next(file.id().code()),
                EventEntry.Kind.FILE,
                file.id(),
                Version.FIRST.next(),
                new FileRemoved(file.order()),
                departure.event(),
                now));
  }
}
