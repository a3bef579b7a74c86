// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category.out;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.category.Category;
import org.redvest.category.CategoryCode;
import org.redvest.category.CategoryRefusal;

/** The catalogue of categories. */
public interface Categories {

  /** All of them, in the order in which they are shown. */
  List<Category> all();

  /** Refuses codes that the catalogue does not have; one statement. */
  default void check(Set<CategoryCode> codes) {
    var known = all().stream().map(Category::code).collect(Collectors.toSet());
    if (!known.containsAll(codes)) {
      throw CategoryRefusal.CATEGORY_UNKNOWN.refusal();
    }
  }
}
