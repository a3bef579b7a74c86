// SPDX-License-Identifier: MulanPSL-2.0
/** What a person asks about himself, over HTTP. */
@NullMarked
package org.redvest.rest.person;

import org.jspecify.annotations.NullMarked;
