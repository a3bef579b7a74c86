// SPDX-License-Identifier: MulanPSL-2.0
/** Every enumeration of the contract with its labels, so that no front end keeps its own. */
@NullMarked
package org.redvest.rest.dictionary;

import org.jspecify.annotations.NullMarked;
