// SPDX-License-Identifier: MulanPSL-2.0
/**
 * What happened: exactly one event per command, on the subject that was commanded, in one log for
 * all features. Events hold ids and codes only, nothing personal, and are never changed.
 */
@NullMarked
package org.redvest.event;

import org.jspecify.annotations.NullMarked;
