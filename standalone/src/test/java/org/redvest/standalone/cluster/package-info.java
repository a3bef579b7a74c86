// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The proof that needs a cluster: orders on their way in two cities, and what the cluster recorded
 * of it. {@code bin/cluster}. No tests.
 */
@NullMarked
package org.redvest.standalone.cluster;

import org.jspecify.annotations.NullMarked;
