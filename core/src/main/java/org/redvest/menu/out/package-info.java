/** Where menu items are kept and listed. */
@NullMarked
package org.redvest.menu.out;

import org.jspecify.annotations.NullMarked;
