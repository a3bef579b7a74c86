// SPDX-License-Identifier: MulanPSL-2.0
/** Consents and the rules that are theirs. */
@NullMarked
package org.redvest.person.model;

import org.jspecify.annotations.NullMarked;
