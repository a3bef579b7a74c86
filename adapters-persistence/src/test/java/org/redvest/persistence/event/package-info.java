// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the event log, and the log for tests of other packages. */
@NullMarked
package org.redvest.persistence.event;

import org.jspecify.annotations.NullMarked;
