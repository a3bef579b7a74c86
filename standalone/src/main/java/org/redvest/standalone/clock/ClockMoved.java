package org.redvest.standalone.clock;

import java.time.Instant;

/**
 * The sandbox clock was moved forward. Whoever has work that falls due by time observes this and
 * does it before the request is answered.
 */
public record ClockMoved(Instant now) {}
