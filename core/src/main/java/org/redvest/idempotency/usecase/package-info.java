/** Answers what can be asked about requests. */
@NullMarked
package org.redvest.idempotency.usecase;

import org.jspecify.annotations.NullMarked;
