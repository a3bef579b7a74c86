/**
 * Faults of the database, with real processes: it is refused, silent, half open, killed, full of
 * others. Each wait has an end, and nobody has to mend anything afterwards.
 */
@NullMarked
package org.redvest.standalone.faults;

import org.jspecify.annotations.NullMarked;
