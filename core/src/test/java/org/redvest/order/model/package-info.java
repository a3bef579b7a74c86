// SPDX-License-Identifier: MulanPSL-2.0
/** Tests of the order itself, and orders in every stage for the tests of others. */
@NullMarked
package org.redvest.order.model;

import org.jspecify.annotations.NullMarked;
