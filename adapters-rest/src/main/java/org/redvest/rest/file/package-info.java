// SPDX-License-Identifier: MulanPSL-2.0
/** Files over HTTP: uploaded as one part, shown with links, and served by link alone. */
@NullMarked
package org.redvest.rest.file;

import org.jspecify.annotations.NullMarked;
