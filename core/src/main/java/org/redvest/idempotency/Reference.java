// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import java.util.UUID;
import org.redvest.event.EventEntry;

/** What a request was about, or made. */
public record Reference(EventEntry.Kind kind, UUID id) {}
