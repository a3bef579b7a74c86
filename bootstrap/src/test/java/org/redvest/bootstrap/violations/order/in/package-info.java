/** Classes that each break one rule of the architecture, for its test. */
@NullMarked
package org.redvest.bootstrap.violations.order.in;

import org.jspecify.annotations.NullMarked;
