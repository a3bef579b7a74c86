// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing in an answer that is changed by commands: the answer's tag is its version. */
public interface Versioned {

  UUID id();

  long version();

  /** Whether a second person has still to say what the first one asked for. */
  default boolean waits() {
    return false;
  }

  /** Where its like lie; null where that is the collection that they are posted to. */
  default @Nullable String collection() {
    return null;
  }
}
