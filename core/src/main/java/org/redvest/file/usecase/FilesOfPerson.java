// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.command.UseCases;
import org.redvest.event.EventLog;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;
import org.redvest.shared.Ids;

/**
 * What becomes of somebody's files when he deletes his account: those that no report names go with
 * him. Evidence of a service stays as long as the order keeps it; its owner is then an id that
 * leads to nobody. Only rows are removed here, and their bytes by the night that follows.
 */
@UseCases
public record FilesOfPerson(Files files, EventLog events, Ids ids) implements KeeperOfPersonalData {

  @Override
  public Turn turn() {
    return Turn.FILES;
  }

  @Override
  public PersonalCopy copyOf(PersonId person, City city) {
    return PersonalCopy.ofFiles(
        files.ofOwner(city, person).stream().map(FilesOfPerson::copy).toList());
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
    return files.ofOwner(city, person).stream()
        .filter(file -> !file.used())
        .map(file -> file.id().value())
        .toList();
  }

  @Override
  public Optional<Instant> release(UUID what, Departure departure, Instant now) {
    new Removal(files, events, ids).of(new FileId(what), departure.event(), now);
    return Optional.empty();
  }
}
