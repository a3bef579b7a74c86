/** The catalogue in memory. */
@NullMarked
package org.redvest.memory.category;

import org.jspecify.annotations.NullMarked;
