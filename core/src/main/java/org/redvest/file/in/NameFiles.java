// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.in;

import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.shared.Id;

/** Takes part in the transaction of the report that names files as its evidence. */
public interface NameFiles {

  /**
   * From now on the report names these files and no others.
   *
   * @param by who reports: new files must be his own
   * @throws org.redvest.shared.Refusal EVIDENCE_UNKNOWN for a file of another order or person
   */
  void name(Id order, PersonId by, List<FileId> files);
}
