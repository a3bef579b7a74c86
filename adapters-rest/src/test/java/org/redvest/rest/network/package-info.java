/** Uploaded files, from bytes to rows. */
@NullMarked
package org.redvest.rest.network;

import org.jspecify.annotations.NullMarked;
