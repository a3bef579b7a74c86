// SPDX-License-Identifier: MulanPSL-2.0
/** PostgreSQL out: one package per feature, and the few things that all of them share. */
@NullMarked
package org.redvest.persistence;

import org.jspecify.annotations.NullMarked;
