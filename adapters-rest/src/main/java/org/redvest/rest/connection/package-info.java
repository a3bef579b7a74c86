// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What holds for a connection before there is a request on it: how many there may be, how long one
 * may be idle or take to say what it wants, and that each has one request worked on at a time, so
 * that nobody slows others down or fills the memory with answers that he does not read. And its
 * end: whoever is connected when the service stops gets the answer to what he asked.
 */
@NullMarked
package org.redvest.rest.connection;

import org.jspecify.annotations.NullMarked;
