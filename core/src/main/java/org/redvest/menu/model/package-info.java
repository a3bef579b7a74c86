/** A menu item, who publishes it, and who may. */
@NullMarked
package org.redvest.menu.model;

import org.jspecify.annotations.NullMarked;
