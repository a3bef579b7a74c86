/** What can be asked of the menu. */
@NullMarked
package org.redvest.menu.in;

import org.jspecify.annotations.NullMarked;
