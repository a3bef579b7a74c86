/** Classes that each break one rule of the architecture, for its test. */
@NullMarked
package org.redvest.bootstrap.violations.surprise;

import org.jspecify.annotations.NullMarked;
