// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

/** Said when a request is answered with what it came to before. */
public record Replayed(Outcome outcome) {}
