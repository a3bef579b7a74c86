/** Tests of the kernel, and what other tests may lean on. */
@NullMarked
package org.redvest.shared;

import org.jspecify.annotations.NullMarked;
