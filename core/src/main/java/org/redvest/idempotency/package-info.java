// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Each request at most once (DESIGN 12). A client on a bad network names its request by a key and
 * sends it again until it has an answer; whoever runs a use case claims the key first, in the same
 * transaction. The second of two finds the claim and is shown what the first has made, as it is
 * now. What was refused left nothing behind, so its key is free.
 */
@NullMarked
package org.redvest.idempotency;

import org.jspecify.annotations.NullMarked;
