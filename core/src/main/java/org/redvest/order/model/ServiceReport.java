// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.shared.Personal;

/**
 * What was done (办结), in the team's words.
 *
 * @param reportedAt when it was first reported: what runs from the service does not start again
 *     when the words are amended
 * @param peopleServed one or more
 * @param minutes the team's statement of the time that it took; no proof of hours
 * @param evidence stored files, in the order in which they are shown
 */
public record ServiceReport(
    Instant reportedAt,
    PersonId reportedBy,
    Personal done,
    int peopleServed,
    int minutes,
    List<FileId> evidence) {

  public ServiceReport {
    evidence = List.copyOf(evidence);
  }

  ServiceReport withoutEvidence() {
    return new ServiceReport(reportedAt, reportedBy, done, peopleServed, minutes, List.of());
  }
}
