// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.rest.dictionary;

import org.jspecify.annotations.NullMarked;
