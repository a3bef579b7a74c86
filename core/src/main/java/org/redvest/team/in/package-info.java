/** What can be asked of teams: one creation, one way for every command, and the readings. */
@NullMarked
package org.redvest.team.in;

import org.jspecify.annotations.NullMarked;
