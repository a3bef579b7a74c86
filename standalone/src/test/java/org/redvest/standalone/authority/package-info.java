// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Who may do what, tried from outside: every operation of the contract by every person of the demo
 * on subjects near to him and far from him, against the reviewed table {@code authority.txt}.
 */
@NullMarked
package org.redvest.standalone.authority;

import org.jspecify.annotations.NullMarked;
