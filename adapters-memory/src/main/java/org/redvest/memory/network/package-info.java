/** The network in memory. */
@NullMarked
package org.redvest.memory.network;

import org.jspecify.annotations.NullMarked;
