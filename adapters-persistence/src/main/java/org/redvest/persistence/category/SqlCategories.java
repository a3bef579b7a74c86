// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.redvest.category.Category;
import org.redvest.category.CategoryCode;
import org.redvest.category.out.Categories;
import org.redvest.persistence.shared.PlainSql;

@ApplicationScoped
class SqlCategories implements Categories {

  private static final String ALL =
      "select code, zh, en, dangerous from category order by position";

  private final PlainSql sql;

  @Inject
  SqlCategories(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public List<Category> all() {
    return sql.list(ALL, SqlCategories::toDomain);
  }

  private static Category toDomain(ResultSet row) throws SQLException {
    return new Category(
        new CategoryCode(row.getString(1)), row.getString(2), row.getString(3), row.getBoolean(4));
  }
}
