// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category.in;

import java.util.List;
import org.redvest.category.Category;

/** The whole catalogue in the order in which it is shown; public. */
public interface ListCategories {

  List<Category> list();
}
