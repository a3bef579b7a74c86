// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.rest.file;

import org.jspecify.annotations.NullMarked;
