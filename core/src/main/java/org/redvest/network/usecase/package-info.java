// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The use cases of the network: {@link org.redvest.network.usecase.NetworkUseCases} of positions,
 * {@link org.redvest.network.usecase.StaffingUseCases} of appointments.
 */
@NullMarked
package org.redvest.network.usecase;

import org.jspecify.annotations.NullMarked;
