// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.out;

import java.util.List;
import org.redvest.audit.in.ReadTrail;
import org.redvest.shared.City;

/** The trail, to be read. */
public interface AuditLists {

  /** The city's entries and those of no city, the latest first, by one statement. */
  List<ReadTrail.Line> list(City city, ReadTrail.Wanted wanted, int limit);
}
