// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.rest.caching;

import org.jspecify.annotations.NullMarked;
