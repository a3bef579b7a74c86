// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/**
 * Which room of the house a class is in, told by its package below a root. The violations have the
 * same rooms below a root of their own, so that one rule reads both.
 */
record Layout(String root) {

  /** The features of core; each may use those before it (DESIGN.md 8). */
  static final List<String> FEATURES =
      List.of(
          "shared",
          "access",
          "event",
          "audit",
          "idempotency",
          "command",
          "rulebook",
          "category",
          "network",
          "person",
          "team",
          "menu",
          "file",
          "order");

  private static final List<String> ADAPTERS = List.of("rest", "persistence", "memory");
  private static final String BOOTSTRAP = "bootstrap";

  DescribedPredicate<JavaClass> core() {
    return describe("in core", this::isCore);
  }

  boolean isCore(JavaClass type) {
    return room(type)
        .filter(room -> !BOOTSTRAP.equals(room) && !ADAPTERS.contains(room))
        .isPresent();
  }

  /** The feature of core that the class belongs to. */
  Optional<String> feature(JavaClass type) {
    return isCore(type) ? room(type) : Optional.empty();
  }

  /** The adapter that the class belongs to. */
  Optional<String> adapter(JavaClass type) {
    return room(type).filter(ADAPTERS::contains);
  }

  /** The packages of an adapter, or of bootstrap, in the notation of the rules. */
  String in(String room) {
    return root + "." + room + "..";
  }

  /** The part of that name in every feature of core: {@code model}, {@code in}, {@code out}. */
  DescribedPredicate<JavaClass> part(String name) {
    return describe(
        "in a feature's " + name,
        type -> isCore(type) && type.getPackageName().endsWith("." + name));
  }

  private Optional<String> room(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    var below = name.substring(root.length() + 1);
    var dot = below.indexOf('.');
    return Optional.of(dot < 0 ? below : below.substring(0, dot));
  }
}
