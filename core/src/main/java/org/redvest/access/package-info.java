// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Who may do what: the identifiers that rights are made of, the roles, and the {@link Actor} of a
 * request with everything it was given in the city at hand. Each feature has one policy that
 * decides over (actor, action, subject) from these; rights are read once per request and never
 * kept.
 */
@NullMarked
package org.redvest.access;

import org.jspecify.annotations.NullMarked;
