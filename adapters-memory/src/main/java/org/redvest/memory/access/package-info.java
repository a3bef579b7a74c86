/** Accounts and rights in memory. */
@NullMarked
package org.redvest.memory.access;

import org.jspecify.annotations.NullMarked;
