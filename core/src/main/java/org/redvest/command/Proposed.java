package org.redvest.command;

import java.util.function.Supplier;
import org.redvest.access.Caller;

/**
 * A command that makes something. Where, and for whom, stands in it; so it is read before the right
 * is known.
 *
 * @param words reads it, and may refuse it
 */
public record Proposed<B>(Caller caller, Supplier<? extends B> words) {}
