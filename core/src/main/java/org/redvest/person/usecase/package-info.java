// SPDX-License-Identifier: MulanPSL-2.0
/** The persons' use cases behind {@link org.redvest.person.usecase.PersonUseCases}. */
@NullMarked
package org.redvest.person.usecase;

import org.jspecify.annotations.NullMarked;
