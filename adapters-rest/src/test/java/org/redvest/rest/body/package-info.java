// SPDX-License-Identifier: MulanPSL-2.0
/** What bodies are refused, and how. */
@NullMarked
package org.redvest.rest.body;

import org.jspecify.annotations.NullMarked;
