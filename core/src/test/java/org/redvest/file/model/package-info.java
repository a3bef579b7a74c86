// SPDX-License-Identifier: MulanPSL-2.0
@NullMarked
package org.redvest.file.model;

import org.jspecify.annotations.NullMarked;
