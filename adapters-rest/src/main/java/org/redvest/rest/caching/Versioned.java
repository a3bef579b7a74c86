package org.redvest.rest.caching;

import java.util.UUID;

/** A thing in an answer that is changed by commands: the answer's tag is its version. */
public interface Versioned {

  UUID id();

  long version();

  /** Whether a second person has still to say what the first one asked for. */
  default boolean waits() {
    return false;
  }
}
