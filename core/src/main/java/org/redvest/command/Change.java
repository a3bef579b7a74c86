package org.redvest.command;

import org.redvest.event.DomainEvent;

/** A thing after a command, and the one event that says what happened to it. */
public record Change<S extends Subject>(S after, DomainEvent event) {}
