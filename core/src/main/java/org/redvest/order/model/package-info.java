// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The order itself: what was asked, its stage as a type, and one class for each phase of its life
 * that carries out the commands of that phase.
 */
@NullMarked
package org.redvest.order.model;

import org.jspecify.annotations.NullMarked;
