package org.redvest.category.out;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.category.Category;
import org.redvest.category.CategoryCode;

/** The catalogue of categories. */
public interface Categories {

  /** All of them, in the order in which they are shown. */
  List<Category> all();

  /** Which of the given codes the catalogue does not have; one statement. */
  default Set<CategoryCode> unknown(Set<CategoryCode> codes) {
    var known = all().stream().map(Category::code).collect(Collectors.toSet());
    return codes.stream()
        .filter(code -> !known.contains(code))
        .collect(Collectors.toUnmodifiableSet());
  }
}
