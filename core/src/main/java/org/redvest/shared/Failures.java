package org.redvest.shared;

import org.jspecify.annotations.Nullable;

/** What went wrong in a work of many parts, of which none shall hold up the others. */
public final class Failures {

  private @Nullable RuntimeException first;

  public void add(RuntimeException failed) {
    if (first == null) {
      first = failed;
    } else {
      first.addSuppressed(failed);
    }
  }

  public boolean any() {
    return first != null;
  }

  /** At the end: the first, which knows of all others. */
  public void throwIfAny() {
    if (first != null) {
      throw first;
    }
  }
}
