// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.team.in;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.shared.CreditCode;
import org.redvest.shared.Version;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamStatus;

/** What everybody may know of an approved team. */
public record TeamCard(
    TeamId id,
    Version version,
    String name,
    TeamKind kind,
    @Nullable CreditCode creditCode,
    PositionId home,
    Set<CategoryCode> categories,
    TeamStatus status) {

  public TeamCard {
    categories = Set.copyOf(categories);
  }
}
