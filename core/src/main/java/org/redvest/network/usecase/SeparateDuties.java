// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Role;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;

/**
 * Who runs the system, who guards it and who looks over their shoulders are three people (GB/T
 * 22239, three separated administrators); and who reads the trail does nothing that stands in it.
 */
final class SeparateDuties {

  private SeparateDuties() {}

  /** A system role is for all of a tree, and ends when somebody ends it. */
  static void checkPlace(Role role, Position position, @Nullable Instant end) {
    if (!role.isSystem()) {
      return;
    }
    if (position.parent() != null) {
      throw NetworkRefusal.SYSTEM_ROLE_AT_ROOT_ONLY.refusal();
    }
    if (end != null) {
      throw NetworkRefusal.SYSTEM_ROLE_WITHOUT_END.refusal();
    }
  }

  /**
   * @param held what the person holds or will hold already, while nobody else gives him more
   */
  static void check(Appointment wanted, List<Appointment> held) {
    if (wanted.role().isSystem() && held.stream().anyMatch(each -> each.role().isSystem())) {
      throw NetworkRefusal.SYSTEM_ROLE_HELD.refusal();
    }
    boolean wouldAct = wanted.role() == Role.AUDITOR && !held.isEmpty();
    boolean onlyReads = held.stream().anyMatch(each -> each.role() == Role.AUDITOR);
    if (wouldAct || onlyReads) {
      throw NetworkRefusal.AUDITOR_ONLY_READS.refusal();
    }
  }
}
