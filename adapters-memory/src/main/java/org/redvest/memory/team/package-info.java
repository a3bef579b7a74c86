/** Teams in memory. */
@NullMarked
package org.redvest.memory.team;

import org.jspecify.annotations.NullMarked;
