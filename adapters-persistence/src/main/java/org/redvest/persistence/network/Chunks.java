// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in shorter ones, in the same order. */
final class Chunks {

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, start -> start < all.size(), start -> start + size)
        .mapToObj(start -> all.subList(start, Math.min(start + size, all.size())))
        .toList();
  }
}
