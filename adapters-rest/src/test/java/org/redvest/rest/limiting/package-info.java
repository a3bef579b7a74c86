// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.rest.limiting;

import org.jspecify.annotations.NullMarked;
