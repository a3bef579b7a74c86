/** Claims in memory keep the contract. */
@NullMarked
package org.redvest.memory.idempotency;

import org.jspecify.annotations.NullMarked;
