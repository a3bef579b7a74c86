// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.event.DomainEvent;

/**
 * What a command did.
 *
 * @param after the thing afterwards
 * @param event what happened to it; null where all was done already, likewise {@code id}
 * @param id the event's own identifier
 * @param by who did it, with what he became by it
 */
public record Done<S extends Subject>(
    S after, @Nullable DomainEvent event, @Nullable UUID id, Actor by) {}
