// SPDX-License-Identifier: MulanPSL-2.0
/** Orders with their rounds, offers and objections, and the lists over them. */
@NullMarked
package org.redvest.persistence.order;

import org.jspecify.annotations.NullMarked;
