// SPDX-License-Identifier: MulanPSL-2.0
/** The orders' use cases behind {@link org.redvest.order.usecase.OrderUseCases}. */
@NullMarked
package org.redvest.order.usecase;

import org.jspecify.annotations.NullMarked;
