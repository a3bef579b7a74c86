// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.model;

import org.jspecify.annotations.Nullable;
import org.redvest.shared.CreditCode;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamRefusal;

/**
 * What a team is in law; fixed when it registers.
 *
 * @param creditCode its own; null for a team that is no legal person
 * @param recordingUnit the body that answers for it; null when it answers for itself
 */
public record Nature(
    TeamKind kind, @Nullable CreditCode creditCode, @Nullable RecordingUnit recordingUnit) {

  public Nature {
    if (kind.isLegalPerson() && creditCode == null) {
      throw TeamRefusal.TEAM_CREDIT_CODE_MISSING.refusal();
    }
    if (!kind.isLegalPerson() && recordingUnit == null) {
      throw TeamRefusal.TEAM_RECORDING_UNIT_MISSING.refusal();
    }
  }
}
