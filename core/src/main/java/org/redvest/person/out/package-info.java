// SPDX-License-Identifier: MulanPSL-2.0
/** Where accounts, consents and erasures are kept, and what others do when somebody goes. */
@NullMarked
package org.redvest.person.out;

import org.jspecify.annotations.NullMarked;
