/** The menu over HTTP. */
@NullMarked
package org.redvest.rest.menu;

import org.jspecify.annotations.NullMarked;
