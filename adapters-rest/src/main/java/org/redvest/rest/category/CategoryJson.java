// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.category;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.category.Category;
import org.redvest.rest.body.CodePoints;

/** A category with its labels. */
@Schema(name = "Category")
record CategoryJson(
    @CodePoints(max = 40) @Schema(required = true, examples = "ELDERLY_CARE") String code,
    @CodePoints(max = 40) @Schema(required = true, examples = "助老服务") String zh,
    @CodePoints(max = 80) @Schema(required = true, examples = "Help for the elderly") String en,
    @Schema(
            required = true,
            description = "Whether serving may endanger the volunteer: insurance comes first.")
        boolean dangerous) {

  static CategoryJson from(Category category) {
    return new CategoryJson(
        category.code().value(), category.chinese(), category.english(), category.dangerous());
  }
}
