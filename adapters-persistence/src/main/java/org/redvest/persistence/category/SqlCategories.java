package org.redvest.persistence.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.redvest.category.Category;
import org.redvest.category.CategoryCode;
import org.redvest.category.out.Categories;

@ApplicationScoped
class SqlCategories implements Categories {

  private static final String ALL =
      "select code, zh, en, dangerous from category order by position";

  private final Session session;

  @Inject
  SqlCategories(Session session) {
    this.session = session;
  }

  @Override
  public List<Category> all() {
    return session.createNativeQuery(ALL, Object[].class).getResultList().stream()
        .map(SqlCategories::toDomain)
        .toList();
  }

  private static Category toDomain(Object[] row) {
    return new Category(
        new CategoryCode((String) row[0]), (String) row[1], (String) row[2], (Boolean) row[3]);
  }
}
