// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the packaged jar, run as a process as its users run it, and the harness for them. */
@NullMarked
package org.redvest.standalone;

import org.jspecify.annotations.NullMarked;
