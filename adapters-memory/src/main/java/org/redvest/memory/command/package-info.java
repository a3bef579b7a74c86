// SPDX-License-Identifier: MulanPSL-2.0
/** What commands need, in memory: stores of things, and work that is done at once. */
@NullMarked
package org.redvest.memory.command;

import org.jspecify.annotations.NullMarked;
