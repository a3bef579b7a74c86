/** What every keeper of allowances must do. */
@NullMarked
package org.redvest.access;

import org.jspecify.annotations.NullMarked;
