/** Where claims are kept. */
@NullMarked
package org.redvest.idempotency.out;

import org.jspecify.annotations.NullMarked;
