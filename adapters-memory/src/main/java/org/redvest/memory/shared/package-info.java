/** Identifiers that count. */
@NullMarked
package org.redvest.memory.shared;

import org.jspecify.annotations.NullMarked;
