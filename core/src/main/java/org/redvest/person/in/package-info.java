// SPDX-License-Identifier: MulanPSL-2.0
/** What a person can ask about himself. */
@NullMarked
package org.redvest.person.in;

import org.jspecify.annotations.NullMarked;
