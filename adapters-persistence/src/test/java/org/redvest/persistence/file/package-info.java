// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.persistence.file;

import org.jspecify.annotations.NullMarked;
