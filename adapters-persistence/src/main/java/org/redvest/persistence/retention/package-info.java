// SPDX-License-Identifier: MulanPSL-2.0
/**
 * How long rows are kept that are never deleted one by one: their tables are partitioned by month,
 * and a month is dropped when its time is over. What is kept how long stands in the table {@code
 * retention}.
 */
@NullMarked
package org.redvest.persistence.retention;

import org.jspecify.annotations.NullMarked;
