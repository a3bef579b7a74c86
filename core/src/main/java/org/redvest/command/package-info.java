// SPDX-License-Identifier: MulanPSL-2.0
/**
 * How every command goes, whatever it is about (ADR 0028). {@link Commands} alone knows the steps
 * and their order, and with it the order of refusals (DESIGN 10): somebody is signed in, the key is
 * claimed, the thing locked, the actor looked up, his right decided, a machine's key demanded, the
 * body read and checked, the version compared; then the command is decided, kept, and written down
 * as one event. A feature says who may and what becomes of the thing.
 */
@NullMarked
package org.redvest.command;

import org.jspecify.annotations.NullMarked;
