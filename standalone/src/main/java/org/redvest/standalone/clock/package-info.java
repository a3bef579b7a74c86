// SPDX-License-Identifier: MulanPSL-2.0
/** Time that can be moved forward, so that days of a workflow pass in a test or a demonstration. */
@NullMarked
package org.redvest.standalone.clock;

import org.jspecify.annotations.NullMarked;
