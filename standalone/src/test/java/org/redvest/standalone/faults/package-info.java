// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Faults of the database and of the service, with real processes: refused, silent, half open,
 * killed, full. Each wait has an end, and nobody has to mend anything afterwards. {@code
 * bin/faults} ({@link org.redvest.standalone.faults.Faults}) tries them under clients who repeat
 * whatever was not answered, and then compares every answer with what is there.
 */
@NullMarked
package org.redvest.standalone.faults;

import org.jspecify.annotations.NullMarked;
