/** The audit trail without a database. */
@NullMarked
package org.redvest.memory.audit;

import org.jspecify.annotations.NullMarked;
