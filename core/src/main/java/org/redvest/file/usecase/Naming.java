// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.redvest.access.PersonId;
import org.redvest.command.UseCases;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.NameFiles;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.shared.Id;

/** Apart from the others, because orders need it, and the others need orders. */
@UseCases
public record Naming(Files files) implements NameFiles {

  @Override
  public void name(Id order, PersonId by, List<FileId> named) {
    var wanted = new HashSet<>(named);
    var there = files.lockOf(order.city(), order.value());
    var allowed =
        there.stream()
            .filter(file -> file.used() || file.owner().equals(by))
            .map(StoredFile::id)
            .collect(Collectors.toSet());
    if (!allowed.containsAll(wanted)) {
      throw FileRefusal.EVIDENCE_UNKNOWN.refusal();
    }
    files.use(order.city(), wanted, true);
    var dropped =
        there.stream()
            .filter(StoredFile::used)
            .map(StoredFile::id)
            .filter(id -> !wanted.contains(id))
            .toList();
    files.use(order.city(), dropped, false);
  }
}
