// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.redvest.command.UseCases;

/** What the rules ask of a class and the library has no word for. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> useOnlyFeaturesBeforeTheirOwn(Layout layout) {
    return dependencies(
        "use only features before their own",
        (own, other) ->
            layout
                .feature(other)
                .map(used -> position(used) <= position(layout.feature(own).orElseThrow()))
                .orElse(true));
  }

  static ArchCondition<JavaClass> belongToAFeatureOfTheOrder(Layout layout) {
    return each(
        "belong to a feature that has its place in the order",
        type -> layout.feature(type).filter(Layout.FEATURES::contains).isPresent());
  }

  static ArchCondition<JavaClass> useNoOtherAdapter(Layout layout) {
    return dependencies(
        "use no other adapter",
        (own, other) ->
            layout
                .adapter(other)
                .map(used -> layout.adapter(own).orElseThrow().equals(used))
                .orElse(true));
  }

  static ArchCondition<JavaClass> stayInTheirPackageUnlessFactoryOrInterface() {
    return each(
        "be package-private, save what is marked as use cases, the factory *UseCases and interfaces",
        type ->
            type.isInterface()
                || type.isAnnotatedWith(UseCases.class)
                || type.getSimpleName().endsWith("UseCases")
                || !type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return each(
        "live in a package with a @NullMarked package-info",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  private static int position(String feature) {
    return Layout.FEATURES.indexOf(feature);
  }

  private static ArchCondition<JavaClass> each(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getFullName() + " does not " + description));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> dependencies(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (!allowed.test(type, dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
