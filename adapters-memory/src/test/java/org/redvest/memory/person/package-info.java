// SPDX-License-Identifier: MulanPSL-2.0
/** People in memory keep their contract. */
@NullMarked
package org.redvest.memory.person;

import org.jspecify.annotations.NullMarked;
