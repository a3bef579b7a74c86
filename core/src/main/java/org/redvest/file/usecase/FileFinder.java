package org.redvest.file.usecase;

import java.util.Optional;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;

/** Finds a row, in a transaction of its own. */
public interface FileFinder {

  Optional<StoredFile> find(FileId id);
}
