// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.in;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.ClientAddress;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditKind;
import org.redvest.shared.City;

/**
 * Reads the trail of a city, the latest first: its AUDITOR, and nobody else. Entries that belong to
 * no city are in every city's. The reading is an entry itself, with what was asked for.
 */
public interface ReadTrail {

  List<Line> read(Caller caller, City city, Wanted wanted, int limit);

  /**
   * Which entries; null stands for any.
   *
   * @param from the first instant
   * @param until the first instant that is too late
   * @param before those that come after this one in the list
   */
  record Wanted(
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable AuditKind kind,
      @Nullable UUID person,
      @Nullable UUID subject,
      @Nullable String outcome,
      @Nullable Place before) {}

  /** Where a line stands in the list. */
  record Place(Instant at, UUID id) {}

  /**
   * One entry as it is read.
   *
   * @param person who did it, if he has ever written anything
   * @param account the keyed hash of an account that is no person, in hexadecimal
   * @param facts by name
   */
  record Line(
      UUID id,
      Instant at,
      AuditKind kind,
      String outcome,
      ActorKind actorKind,
      @Nullable UUID person,
      @Nullable String account,
      @Nullable ClientAddress client,
      @Nullable String operation,
      @Nullable String subjectKind,
      @Nullable UUID subject,
      Map<String, Object> facts,
      int times,
      String trace) {}
}
