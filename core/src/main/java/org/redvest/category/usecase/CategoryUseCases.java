// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category.usecase;

import org.redvest.category.in.ListCategories;
import org.redvest.category.out.Categories;

/** Puts the catalogue's use cases together. */
public final class CategoryUseCases {

  private final Categories categories;

  public CategoryUseCases(Categories categories) {
    this.categories = categories;
  }

  public ListCategories listCategories() {
    return categories::all;
  }
}
