/** Claims in memory. */
@NullMarked
package org.redvest.memory.idempotency;

import org.jspecify.annotations.NullMarked;
