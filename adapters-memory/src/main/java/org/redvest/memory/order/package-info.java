/** Orders in memory. */
@NullMarked
package org.redvest.memory.order;

import org.jspecify.annotations.NullMarked;
