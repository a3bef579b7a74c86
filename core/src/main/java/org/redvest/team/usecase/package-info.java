// SPDX-License-Identifier: MulanPSL-2.0
/** The teams' use cases behind {@link org.redvest.team.usecase.TeamUseCases}. */
@NullMarked
package org.redvest.team.usecase;

import org.jspecify.annotations.NullMarked;
