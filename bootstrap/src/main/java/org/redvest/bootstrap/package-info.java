// SPDX-License-Identifier: MulanPSL-2.0
/** The application: which adapter serves which port, and one transaction around each use case. */
@NullMarked
package org.redvest.bootstrap;

import org.jspecify.annotations.NullMarked;
