// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.category;

import java.util.Arrays;
import java.util.List;
import org.redvest.category.Category;
import org.redvest.category.CategoryCode;
import org.redvest.category.out.Categories;

/** A catalogue of harmless categories whose labels are their codes. */
public record MemoryCategories(List<Category> all) implements Categories {

  public static MemoryCategories of(String... codes) {
    return new MemoryCategories(
        Arrays.stream(codes)
            .map(code -> new Category(new CategoryCode(code), code, code, false))
            .toList());
  }
}
