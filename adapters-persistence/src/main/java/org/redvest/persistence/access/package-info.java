// SPDX-License-Identifier: MulanPSL-2.0
/** Accounts and what they were given. */
@NullMarked
package org.redvest.persistence.access;

import org.jspecify.annotations.NullMarked;
