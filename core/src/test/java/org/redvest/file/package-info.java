/** What every adapter for files has to do. */
@NullMarked
package org.redvest.file;

import org.jspecify.annotations.NullMarked;
