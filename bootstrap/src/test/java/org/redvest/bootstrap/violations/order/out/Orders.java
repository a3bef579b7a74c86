// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.out;

/** An outbound port that others use wrongly. */
public interface Orders {}
