// SPDX-License-Identifier: MulanPSL-2.0
/** The catalogue's use cases behind {@link org.redvest.category.usecase.CategoryUseCases}. */
@NullMarked
package org.redvest.category.usecase;

import org.jspecify.annotations.NullMarked;
