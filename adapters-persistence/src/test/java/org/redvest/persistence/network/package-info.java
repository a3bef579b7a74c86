// SPDX-License-Identifier: MulanPSL-2.0
/** The network on PostgreSQL. */
@NullMarked
package org.redvest.persistence.network;

import org.jspecify.annotations.NullMarked;
