// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.file;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.shared.City;

/** Keeps rows of files. */
public final class MemoryFiles implements Files {

  private final Map<FileId, StoredFile> rows = new ConcurrentHashMap<>();

  @Override
  public void add(StoredFile file) {
    if (rows.putIfAbsent(file.id(), file) != null) {
      throw new IllegalStateException("the file is there already");
    }
  }

  @Override
  public Optional<StoredFile> find(FileId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public Optional<StoredFile> lock(FileId id) {
    return find(id);
  }

  @Override
  public List<StoredFile> of(City city, UUID order) {
    return in(city)
        .filter(file -> file.order().equals(order))
        .sorted(Comparator.comparing(file -> file.id().value().toString()))
        .toList();
  }

  @Override
  public List<StoredFile> ofOwner(City city, PersonId owner) {
    return in(city)
        .filter(file -> file.owner().equals(owner))
        .sorted(Comparator.comparing(file -> file.id().value().toString()))
        .toList();
  }

  @Override
  public List<StoredFile> lockOf(City city, UUID order) {
    return of(city, order);
  }

  @Override
  public void use(City city, Collection<FileId> files, boolean used) {
    files.stream()
        .filter(id -> id.city().equals(city))
        .forEach(id -> rows.computeIfPresent(id, (_, file) -> file.use(used)));
  }

  @Override
  public int waiting(City city, PersonId owner) {
    return (int) in(city).filter(file -> !file.used() && file.owner().equals(owner)).count();
  }

  @Override
  public List<FileId> waitingSince(City city, Instant before, int limit) {
    return in(city)
        .filter(file -> !file.used() && file.madeAt().isBefore(before))
        .sorted(Comparator.comparing(StoredFile::madeAt))
        .limit(limit)
        .map(StoredFile::id)
        .toList();
  }

  @Override
  public void remove(FileId id) {
    rows.remove(id);
  }

  @Override
  public Set<FileId> known(Collection<FileId> files) {
    return files.stream().filter(rows::containsKey).collect(Collectors.toSet());
  }

  @Override
  public List<City> cities() {
    return rows.keySet().stream().map(FileId::city).distinct().toList();
  }

  private Stream<StoredFile> in(City city) {
    return rows.values().stream().filter(file -> file.id().city().equals(city));
  }
}
