package org.redvest.file.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redvest.file.FileId;
import org.redvest.shared.City;

/** What the night's work does in the database: each step in a transaction of its own. */
public interface StraySteps {

  List<City> cities();

  List<FileId> waitingSince(City city, Instant before, int limit);

  /** Removes the row, unless a report has named the file meanwhile. */
  boolean remove(FileId id);

  Set<FileId> known(List<FileId> files);
}
