// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.redvest.category.in.ListCategories;
import org.redvest.category.out.Categories;
import org.redvest.category.usecase.CategoryUseCases;

/** The catalogue of categories, in a transaction of its own. */
class CategoryWiring {

  @Produces
  @Singleton
  ListCategories listCategories(Categories categories) {
    var useCase = new CategoryUseCases(categories).listCategories();
    return () -> Transactions.call(useCase::list);
  }
}
