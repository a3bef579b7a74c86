// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The first class that runs, compiled for Java 8 so that an older Java hears a sentence, not a
 * stack trace.
 */
@NullMarked
package org.redvest.standalone.launch;

import org.jspecify.annotations.NullMarked;
