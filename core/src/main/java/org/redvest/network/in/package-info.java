/**
 * What can be asked of the network. Every port takes the {@link org.redvest.access.Caller}; a
 * command takes its input as a supplier, because it is read only after the caller's right was
 * checked.
 */
@NullMarked
package org.redvest.network.in;

import org.jspecify.annotations.NullMarked;
