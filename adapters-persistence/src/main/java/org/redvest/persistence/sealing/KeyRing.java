// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All data keys as they were read at one moment. */
final class KeyRing {

  private final Map<Integer, DataKey> byId;
  private final Map<KeyUse, DataKey> newest;

  KeyRing(Collection<DataKey> keys) {
    byId = keys.stream().collect(Collectors.toUnmodifiableMap(DataKey::id, Function.identity()));
    newest =
        keys.stream()
            .filter(key -> !key.isRetired())
            .collect(
                Collectors.toUnmodifiableMap(
                    DataKey::use,
                    Function.identity(),
                    (one, other) -> one.id() > other.id() ? one : other));
  }

  Optional<DataKey> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The key that new values of this use are made with. */
  DataKey newest(KeyUse use) {
    var key = newest.get(use);
    if (key == null) {
      throw new IllegalStateException("there is no key for " + use.name());
    }
    return key;
  }

  List<KeyUse> missing() {
    return KeyUse.all().stream().filter(use -> !newest.containsKey(use)).toList();
  }

  int highestId() {
    return byId.keySet().stream().max(Comparator.naturalOrder()).orElse(0);
  }
}
