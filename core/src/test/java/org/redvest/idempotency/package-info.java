/** What every keeper of claims must do. */
@NullMarked
package org.redvest.idempotency;

import org.jspecify.annotations.NullMarked;
