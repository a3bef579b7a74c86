// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.City;

/** What is known of files; their bytes are in the {@link FileStore}. */
public interface Files {

  void add(StoredFile file);

  Optional<StoredFile> find(FileId id);

  /** The file, locked until the transaction ends. */
  Optional<StoredFile> lock(FileId id);

  /** The order's files in the order of their making. */
  List<StoredFile> of(City city, UUID order);

  /** As {@link #of}, each locked until the transaction ends. */
  List<StoredFile> lockOf(City city, UUID order);

  /** What this person uploaded, in the order of its making. */
  List<StoredFile> ofOwner(City city, PersonId owner);

  /** Writes down whether a report names them. */
  void use(City city, Collection<FileId> files, boolean used);

  /** How many files of this person no report names. */
  int waiting(City city, PersonId owner);

  /** Files that no report names and that were made before the instant, oldest first. */
  List<FileId> waitingSince(City city, Instant before, int limit);

  void remove(FileId id);

  /** Which of them there are. */
  Set<FileId> known(Collection<FileId> files);

  /** The cities that may have any. */
  List<City> cities();
}
